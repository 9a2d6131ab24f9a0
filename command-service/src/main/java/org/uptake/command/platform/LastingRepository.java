package org.uptake.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uptake.platform.heap.HeapShare;

/**
 * Loads an aggregate from how this node last knew it, and the events that came after, by whichever
 * node. Only what is committed is kept, so what is kept can only be too old.
 */
final class LastingRepository<T extends Lasting<T>> extends ReadableRepository<T> {

  private final Class<T> type;
  private final EventStore events;
  private final Cache<String, Kept<T>> kept =
      HeapShare.AGGREGATES.cache(one -> one.root().weight());

  LastingRepository(Class<T> type, EventStore events) {
    super(type, events);
    this.type = type;
    this.events = events;
  }

  /**
   * An aggregate as it was once; never changed, only copied.
   *
   * @param last the number of its last event
   */
  private record Kept<T extends Lasting<T>>(T root, long last) {

    static <T extends Lasting<T>> Kept<T> of(EventSourcedAggregate<T> aggregate) {
      return new Kept<>(aggregate.invoke(Lasting::copy), aggregate.version());
    }

    /** As Axon is given an aggregate: in place of its first events. */
    DomainEventMessage<T> inPlaceOfEvents(String stream, Class<T> type) {
      return new GenericDomainEventMessage<>(type.getSimpleName(), stream, last, root.copy());
    }
  }

  @Override
  protected DomainEventStream readEvents(String stream) {
    Kept<T> known = kept.getIfPresent(stream);
    return known == null
        ? super.readEvents(stream)
        : DomainEventStream.concat(
            DomainEventStream.of(List.of(known.inPlaceOfEvents(stream, type))),
            events.readEvents(stream, known.last() + 1));
  }

  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(String stream, @Nullable Long version) {
    EventSourcedAggregate<T> loaded = super.doLoadWithLock(stream, version);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      keeping(stream, loaded).latest = loaded;
    }
    return loaded;
  }

  private Keeping keeping(String stream, EventSourcedAggregate<T> loaded) {
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof LastingRepository<?>.Keeping keeping && keeping.stream.equals(stream)) {
        return mine(keeping);
      }
    }
    Keeping keeping = new Keeping(stream, loaded);
    TransactionSynchronizationManager.registerSynchronization(keeping);
    return keeping;
  }

  @SuppressWarnings("unchecked") // no other repository has this stream
  private Keeping mine(LastingRepository<?>.Keeping keeping) {
    return (Keeping) keeping;
  }

  /** Waits for the end of a transaction that may append to a stream, by one command or several. */
  private final class Keeping implements TransactionSynchronization {

    private final String stream;
    private final Kept<T> before;
    private EventSourcedAggregate<T> latest;

    Keeping(String stream, EventSourcedAggregate<T> loaded) {
      this.stream = stream;
      this.before = Kept.of(loaded);
      this.latest = loaded;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED) {
        kept.put(stream, Kept.of(latest));
      } else if (status == STATUS_ROLLED_BACK) {
        kept.put(stream, before);
      }
    }
  }
}
