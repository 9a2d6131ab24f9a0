package org.uptake.command.platform;

import java.lang.reflect.Method;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.uptake.command.log.CommandDatabase;
import org.uptake.command.log.LogEngine;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.log.EventSerializer;
import org.uptake.platform.program.StartRefused;

/**
 * Axon put together by hand: two services with a database each may live in one Spring context, and
 * nothing is left to what auto-configuration finds (docs/decisions/0002).
 */
public final class AxonWiring {

  private final SimpleCommandBus commands;
  private final EventStore events;
  private final Policies policies;

  /**
   * @param accounts what authors may do at the moment of their command
   */
  public AxonWiring(
      CommandDatabase database, EventSerializer serializer, Policies policies, Accounts accounts) {
    this.policies = policies;
    TransactionManager transactions = new SpringTransactionManager(database.transactions());
    commands = SimpleCommandBus.builder().transactionManager(transactions).build();
    events =
        EmbeddedEventStore.builder()
            .storageEngine(new LogEngine(database.pool(), transactions, serializer))
            .build();
    CommandBus bus = commands;
    var stamps = bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(Stamp.toEvents()));
    var order =
        bus.registerHandlerInterceptor(
            new RecordingInterceptor(
                new ReceiptRows(database.jdbc()),
                policies,
                new StreamLock(database.jdbc()),
                accounts));
    List.of(stamps, order).forEach(java.util.Objects::requireNonNull);
  }

  /** Something more that is done in the transaction of a command, under the lock of its stream. */
  public void around(MessageHandlerInterceptor<? super CommandMessage<?>> further) {
    var registered = commands.registerHandlerInterceptor(further);
    java.util.Objects.requireNonNull(registered);
  }

  /**
   * Where each stream is short.
   *
   * @throws StartRefused if one of its commands has no policy
   */
  public <T> void aggregate(Class<T> type) {
    subscribe(type, new ReadableRepository<>(type, events));
  }

  /** The same for one of whose streams some are long. */
  public <T extends Lasting<T>> void lasting(Class<T> type) {
    subscribe(type, new LastingRepository<>(type, events));
  }

  private <T> void subscribe(Class<T> type, Repository<T> repository) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(CommandHandler.class)) {
        policies.requireLineFor(method.getParameterTypes()[0]);
      }
    }
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(type)
        .repository(repository)
        .build()
        .subscribe(commands);
  }

  public CommandGateway gateway() {
    return DefaultCommandGateway.builder().commandBus(commands).build();
  }
}
