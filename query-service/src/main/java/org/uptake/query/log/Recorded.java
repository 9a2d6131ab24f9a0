package org.uptake.query.log;

import java.time.Instant;
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
    Instant recordedAt,
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
        message.getTimestamp(),
        domain.getAggregateIdentifier(),
        domain.getSequenceNumber() + 1,
        message.getPayload(),
        String.valueOf(stamp.get("author")),
        String.valueOf(stamp.get("organisation")),
        String.valueOf(stamp.get("channel")));
  }

  public Place place() {
    return new Place(position, recordedAt);
  }

  /** Where and when something took its place in the log. */
  public record Place(long position, Instant recordedAt) {}
}
