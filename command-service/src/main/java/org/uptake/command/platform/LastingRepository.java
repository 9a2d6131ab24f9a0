package org.uptake.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.PassingFailure;
import org.uptake.platform.heap.HeapShare;

/**
 * Loads an aggregate from how this node last knew it, and the events that came after, by whichever
 * node. Only what is committed is kept, so what is kept can only be too old.
 */
final class LastingRepository<T extends Lasting<T>> extends EventSourcingRepository<T> {

  private static final Logger LOG = LoggerFactory.getLogger(LastingRepository.class);
  private static final String UNREADABLE =
      "What is recorded here cannot be read, so nothing more can be recorded here until that is"
          + " mended. The fault is ours; it is in the logs.";

  private final Class<T> type;
  private final EventStore events;
  private final Cache<String, Kept<T>> kept =
      HeapShare.AGGREGATES.cache(one -> one.root().weight());

  LastingRepository(Class<T> type, EventStore events) {
    super(
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .lockFactory(NullLockFactory.INSTANCE));
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
    EventSourcedAggregate<T> loaded = loadReadable(stream, version);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      keeping(stream, loaded).latest = loaded;
    }
    return loaded;
  }

  /** What cannot be read today cannot be read tomorrow: who waits for that is told so at once. */
  private EventSourcedAggregate<T> loadReadable(String stream, @Nullable Long version) {
    try {
      EventSourcedAggregate<T> loaded = super.doLoadWithLock(stream, version);
      if (!stream.equals(loaded.identifierAsString())) {
        throw new IllegalStateException("its events are about " + loaded.identifierAsString());
      }
      return loaded;
    } catch (AggregateNotFoundException missing) {
      throw missing;
    } catch (RuntimeException failure) {
      if (PassingFailure.isBehind(failure)) {
        throw failure;
      }
      LOG.error("{} cannot be read", stream, failure);
      throw new Refused(Refusal.FAILED, UNREADABLE);
    }
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
