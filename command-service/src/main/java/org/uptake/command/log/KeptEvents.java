package org.uptake.command.log;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.uptake.kernel.platform.Footprint;

/**
 * The first events of a stream, decoded.
 *
 * @param weight about how much memory they take, in bytes
 */
record KeptEvents(List<DomainEventMessage<?>> events, long weight) {

  static final KeptEvents NOTHING = new KeptEvents(List.of(), 0);

  /** Measured, in bytes: the message around what it tells. */
  private static final int MESSAGE = 400;

  KeptEvents and(List<DomainEventMessage<?>> more) {
    long further = more.stream().mapToLong(KeptEvents::weight).sum();
    return new KeptEvents(Stream.concat(events.stream(), more.stream()).toList(), weight + further);
  }

  private static long weight(DomainEventMessage<?> message) {
    return MESSAGE + Footprint.of(message.getPayload()) + Footprint.of(message.getMetaData());
  }
}
