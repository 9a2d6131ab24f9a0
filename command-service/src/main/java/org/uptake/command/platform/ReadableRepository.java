package org.uptake.command.platform;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.PassingFailure;
import org.uptake.platform.logging.ThrottledLog;

/**
 * Loads an aggregate whose events can be read, and are about it. The stream's lock in the database
 * is the only one: one inside this node would add nothing.
 */
class ReadableRepository<T> extends EventSourcingRepository<T> {

  private static final ThrottledLog LOG = ThrottledLog.of(ReadableRepository.class);

  ReadableRepository(Class<T> type, EventStore events) {
    super(
        EventSourcingRepository.builder(type)
            .eventStore(events)
            .lockFactory(NullLockFactory.INSTANCE));
  }

  /** What cannot be read today cannot be read tomorrow: who waits for that is told so at once. */
  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(String stream, @Nullable Long version) {
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
      LOG.error(stream + " cannot be read", failure);
      throw new Refused(Refusal.FAILED, Unrecorded.Simple.HISTORY_UNREADABLE);
    }
  }
}
