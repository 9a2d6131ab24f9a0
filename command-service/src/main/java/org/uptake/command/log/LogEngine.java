package org.uptake.command.log;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uptake.platform.heap.HeapShare;
import org.uptake.platform.log.EventSerializer;

/**
 * Axon's engine on the schema {@code log}: an event and its place in the queue are one statement,
 * and the decoded events of busy streams are kept, which is safe because events never change: what
 * is kept can only be too short, so each load reads what came after it.
 */
public final class LogEngine extends JdbcEventStorageEngine {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int BATCH = 1_000;

  private static final String APPEND =
      """
      with appended as (
        insert into log.event (event_identifier, aggregate_identifier, sequence_number, type,
          time_stamp, payload_type, payload_revision, payload, meta_data)
        values (?::uuid, ?, ?, ?, ?::timestamptz, ?, ?, ?::json, ?::json)
        returning global_index)
      insert into log.queue (global_index) select global_index from appended
      """;

  private final Cache<String, KeptEvents> streams = HeapShare.STREAMS.cache(KeptEvents::weight);

  public LogEngine(
      DataSource database, TransactionManager transactions, EventSerializer serializer) {
    super(
        builder()
            .connectionProvider(joining(database))
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .schema(tables())
            .dataType(String.class)
            .batchSize(BATCH)
            .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
            .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
            .appendEvents(LogEngine::append));
  }

  private static ConnectionProvider joining(DataSource database) {
    return new TransactionAwareDataSourceProxy(database)::getConnection;
  }

  private static EventSchema tables() {
    return EventSchema.builder()
        .eventTable("log.event")
        .globalIndexColumn("global_index")
        .timestampColumn("time_stamp")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .typeColumn("type")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .payloadColumn("payload")
        .metaDataColumn("meta_data")
        .build();
  }

  @Override
  public DomainEventStream readEvents(String stream, long first) {
    if (first > 0) {
      return super.readEvents(stream, first);
    }
    KeptEvents kept = streams.get(stream, none -> KeptEvents.NOTHING);
    List<DomainEventMessage<?>> more = new ArrayList<>();
    super.readEvents(stream, kept.events().size()).forEachRemaining(more::add);
    KeptEvents all = kept.and(more);
    if (!more.isEmpty()) {
      keep(stream, all);
    }
    return DomainEventStream.of(all.events());
  }

  /** What a transaction read may be what it appended itself, so it is kept only once committed. */
  private void keep(String stream, KeptEvents all) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      streams.put(stream, all);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            streams.put(stream, all);
          }
        });
  }

  /** There are none: a stream of thousands of events loads quickly from those kept. */
  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return Optional.empty();
  }

  @Override
  protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant().toString();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as declared; here it is text
  protected <T> T readPayload(ResultSet row, String column) throws SQLException {
    return (T) row.getString(column);
  }

  private static PreparedStatement append(
      Connection connection,
      EventSchema schema,
      Class<?> dataType,
      List<? extends EventMessage<?>> events,
      Serializer serializer,
      org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter timestamps)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(APPEND);
    for (EventMessage<?> event : events) {
      bind(statement, (DomainEventMessage<?>) event, serializer);
      statement.addBatch();
    }
    return statement;
  }

  private static void bind(
      PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer)
      throws SQLException {
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> metaData = event.serializeMetaData(serializer, String.class);
    statement.setString(1, event.getIdentifier());
    statement.setString(2, event.getAggregateIdentifier());
    statement.setLong(3, event.getSequenceNumber());
    statement.setString(4, event.getType());
    statement.setString(5, event.getTimestamp().toString());
    statement.setString(6, payload.getType().getName());
    statement.setString(7, payload.getType().getRevision());
    statement.setString(8, Storable.require(payload.getData()));
    statement.setString(9, Storable.require(metaData.getData()));
  }
}
