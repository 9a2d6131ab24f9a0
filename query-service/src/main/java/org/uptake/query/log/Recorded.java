package org.uptake.query.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * An event in its place in the log.
 *
 * @param version the number of events in its stream, this one included
 */
public record Recorded(
    long position,
    String stream,
    long version,
    Object event,
    String author,
    String organisation,
    String channel) {

  static Recorded of(EventMessage<?> message) {
    TrackedEventMessage<?> tracked = (TrackedEventMessage<?>) message;
    DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
    MetaData stamp = message.getMetaData();
    return new Recorded(
        ((GlobalSequenceTrackingToken) tracked.trackingToken()).getGlobalIndex(),
        domain.getAggregateIdentifier(),
        domain.getSequenceNumber() + 1,
        message.getPayload(),
        String.valueOf(stamp.get("author")),
        String.valueOf(stamp.get("organisation")),
        String.valueOf(stamp.get("channel")));
  }
}
