package org.uptake.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;

/** The log with nothing in front of it. */
final class TestLog {

  private final CommandDatabase database;
  private final LogEngine engine;
  private final TransactionTemplate transaction;

  TestLog(CommandDatabase database) {
    this.database = database;
    this.engine =
        new LogEngine(
            database.pool(),
            new SpringTransactionManager(database.transactions()),
            new EventSerializer(new EventAliases()));
    this.transaction = new TransactionTemplate(database.transactions());
  }

  /** Another node on the same database. */
  TestLog another() {
    return new TestLog(database);
  }

  LogEngine engine() {
    return engine;
  }

  <T> T within(Supplier<T> action) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> action.get()));
  }

  void within(Runnable action) {
    transaction.executeWithoutResult(status -> action.run());
  }

  void rolledBack(Runnable action) {
    transaction.executeWithoutResult(
        status -> {
          action.run();
          status.setRollbackOnly();
        });
  }

  /** Appends, in the transaction at hand or else in one of its own. */
  void append(String stream, int... versions) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int version : versions) {
      events.add(event(stream, version));
    }
    engine.appendEvents(events);
  }

  /** What the stream reads, each event by the text that {@link #event} put in. */
  List<String> read(String stream) {
    return messages(stream).stream()
        .map(event -> ((StakeholderRegistered) event.getPayload()).name())
        .toList();
  }

  List<DomainEventMessage<?>> messages(String stream) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    engine.readEvents(stream, 0).forEachRemaining(events::add);
    return events;
  }

  static DomainEventMessage<?> event(String stream, int version) {
    return new GenericDomainEventMessage<>(
        "stakeholder", stream, version, payload(stream + " " + version));
  }

  static StakeholderRegistered payload(String name) {
    return new StakeholderRegistered(
        new StakeholderCode("SC"), name, StakeholderRegistered.Kind.RESEARCH);
  }
}
