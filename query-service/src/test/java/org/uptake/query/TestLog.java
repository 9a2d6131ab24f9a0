package org.uptake.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.kernel.RecommendationId;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;
import org.uptake.query.log.Faults;
import org.uptake.query.log.Follower;
import org.uptake.query.log.Generations;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.QueryDatabase;
import org.uptake.query.log.Rebuilder;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Arrivals;
import org.uptake.query.platform.ExistenceRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.StakeholderNameRows;

/**
 * A database with a log, made by the migrations of the command side, and with the tables of the
 * query side; nobody else uses it until it is closed, and it begins with no row in it.
 */
public final class TestLog implements AutoCloseable {

  private static final Instant BEGINNING = Instant.parse("2026-01-05T10:00:00.000001Z");
  private static final String MIGRATIONS =
      "command-service/src/main/resources/org/uptake/command/migrations";
  private static final String EMPTY =
      """
      do $$ begin execute (
        select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
        from pg_tables where schemaname in ('log', 'command', 'view')
          and tablename <> 'flyway_schema_history');
        execute (
        select coalesce(string_agg(format('drop schema %I cascade', nspname), '; '), 'select 1')
        from pg_namespace where nspname ~ '^[a-z]+_[0-9]+$');
      end $$
      """;
  private static final String INSERT_EVENT =
      """
      insert into log.event (global_index, aggregate_identifier, sequence_number, type,
        event_identifier, time_stamp, payload_type, payload, meta_data)
      overriding system value values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
      """;

  private static final Deque<TestLog> CLOSED = new ConcurrentLinkedDeque<>();

  private final DatabaseSettings settings;
  private final QueryDatabase pool;
  private final EventSerializer serializer = new EventSerializer(new EventAliases());

  private TestLog(DatabaseSettings settings) {
    this.settings = settings;
    this.pool = QueryDatabase.open(settings);
  }

  public static TestLog empty() {
    TestLog used = CLOSED.poll();
    TestLog log = used == null ? made() : used.emptied();
    Projecting.prepare(log);
    return log;
  }

  /** One that another has made, by another way to it; of this one the pool alone is closed. */
  public static TestLog by(DatabaseSettings way) {
    return new TestLog(way);
  }

  private TestLog emptied() {
    try (Connection connection = TestDatabase.superuser(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return this;
  }

  private static TestLog made() {
    DatabaseSettings settings = TestDatabase.fresh();
    try (Connection connection = TestDatabase.superuser(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema log; create schema command;");
      for (Path migration : migrations()) {
        statement.execute(
            Files.readString(migration)
                .replace("${command}", settings.command().username())
                .replace("${sequencer}", settings.sequencer().username())
                .replace("${query}", settings.query().username()));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new TestLog(settings);
  }

  public static TestLog of(List<Positioned> events) {
    TestLog log = empty();
    log.append(events);
    return log;
  }

  private static List<Path> migrations() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("data/entries.csv"))) {
      root = java.util.Objects.requireNonNull(root.getParent(), "not in the project");
    }
    try (Stream<Path> files = Files.list(root.resolve(MIGRATIONS))) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted(Comparator.comparing(TestLog::number))
          .toList();
    }
  }

  private static int number(Path migration) {
    String name = migration.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /** When the log says that a position was recorded: a second after the one before. */
  public static Instant recordedAt(long position) {
    return BEGINNING.plusSeconds(position);
  }

  /** Appends events with the positions that they have; their indexes are in another order. */
  public void append(List<Positioned> events) {
    try (Connection connection = TestDatabase.superuser(settings);
        PreparedStatement event = connection.prepareStatement(INSERT_EVENT);
        PreparedStatement place =
            connection.prepareStatement("insert into log.sequence values (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (Positioned recorded : events) {
        bind(event, recorded);
        event.addBatch();
        place.setLong(1, recorded.position());
        place.setLong(2, index(recorded.position()));
        place.setObject(3, recordedAt(recorded.position()).atOffset(ZoneOffset.UTC));
        place.addBatch();
      }
      event.executeBatch();
      place.executeBatch();
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Appends what no aggregate would record.
   *
   * @param stamp the metadata, as JSON
   */
  public void append(
      long position, String stream, long version, String type, String payload, String stamp) {
    try (Connection connection = TestDatabase.superuser(settings);
        PreparedStatement event = connection.prepareStatement(INSERT_EVENT);
        PreparedStatement place =
            connection.prepareStatement("insert into log.sequence values (?, ?, ?)")) {
      event.setLong(1, index(position));
      event.setString(2, stream);
      event.setLong(3, version - 1);
      event.setString(4, stream.substring(0, stream.indexOf('/')));
      event.setObject(5, new UUID(0, position));
      event.setObject(6, recordedAt(position).atOffset(ZoneOffset.UTC));
      event.setString(7, type);
      event.setString(8, payload);
      event.setString(9, stamp);
      event.executeUpdate();
      place.setLong(1, position);
      place.setLong(2, index(position));
      place.setObject(3, recordedAt(position).atOffset(ZoneOffset.UTC));
      place.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void bind(PreparedStatement event, Positioned recorded) throws SQLException {
    MetaData stamp =
        MetaData.with("author", recorded.author())
            .and("organisation", recorded.organisation())
            .and("channel", recorded.channel())
            .mergedWith(
                recorded.imported() == null
                    ? MetaData.emptyInstance()
                    : MetaData.with("import", recorded.imported()));
    event.setLong(1, index(recorded.position()));
    event.setString(2, recorded.stream());
    event.setLong(3, recorded.version() - 1);
    event.setString(4, recorded.stream().substring(0, recorded.stream().indexOf('/')));
    event.setObject(5, new UUID(0, recorded.position()));
    event.setObject(6, recordedAt(recorded.position()).atOffset(ZoneOffset.UTC));
    event.setString(7, new EventAliases().alias(recorded.event().getClass()));
    event.setString(8, serializer.serialize(recorded.event(), String.class).getData());
    event.setString(9, serializer.serialize(stamp, String.class).getData());
  }

  private static long index(long position) {
    return 3 * ((position - 1) ^ 1) + 1;
  }

  public DatabaseSettings settings() {
    return settings;
  }

  public QueryDatabase pool() {
    return pool;
  }

  public JdbcClient client() {
    return JdbcClient.create(pool);
  }

  public JdbcTemplate template() {
    return new JdbcTemplate(pool);
  }

  public PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(pool);
  }

  public void inTransaction(Runnable work) {
    boolean ignored =
        inSnapshot(
            () -> {
              work.run();
              return true;
            });
  }

  public ExistenceRows existing() {
    return new ExistenceRows(client(), sequence());
  }

  /** For questions that all come from one sender. */
  public Arrivals arrivals() {
    return new Arrivals(projections(), sequence(), () -> "somebody");
  }

  public Snapshots snapshots(InstantSource clock) {
    return new Snapshots(
        projections(),
        sequence(),
        existing(),
        arrivals(),
        new StakeholderNameRows(client()),
        transactions(),
        clock);
  }

  public SequenceRows sequence() {
    return new SequenceRows(client(), serializer);
  }

  /** All of them followed by a node of this name. */
  public Follower follower(String node) {
    return follower(Projecting.fresh(this), node);
  }

  public Follower follower(List<Projection> projections, String node) {
    return Follower.of(projections, sequence(), pool, settings, new NodeName(node));
  }

  public ProjectionRows projections() {
    return new ProjectionRows(client(), generations());
  }

  private Generations generations() {
    return new Generations(client(), transactions());
  }

  public Rebuilder rebuild() {
    return new Rebuilder(
        pool, sequence(), generations(), projections(), new Faults(client()), transactions());
  }

  /** Every row of every table that projections write and that serves, as text, in order. */
  public Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : names()) {
      tables.put(table, rows("select t::text from %s t order by 1".formatted(table)));
    }
    tables.put("fault", rows("select item || position || problem from view.fault order by 1"));
    return tables;
  }

  private List<String> names() {
    return rows(
        """
        select tablename from pg_tables join view.projection
          on schemaname = name || '_' || generation
        """);
  }

  /** The rows that concern one recommendation. */
  public Map<String, List<String>> tablesOf(RecommendationId id) {
    return tablesWhere("= '%s'".formatted(id));
  }

  /** The rows that concern the other recommendations. */
  public Map<String, List<String>> tablesWithout(RecommendationId id) {
    return tablesWhere("<> '%s'".formatted(id));
  }

  private Map<String, List<String>> tablesWhere(String condition) {
    Map<String, List<String>> tables = new TreeMap<>();
    tables.put("recommendation", rows("recommendation", "id", condition));
    for (String table : List.of("span", "track", "form", "counted")) {
      tables.put(table, rows(table, "recommendation", condition));
    }
    return tables;
  }

  private List<String> rows(String table, String key, String condition) {
    return rows("select t::text from %s t where %s %s order by 1".formatted(table, key, condition));
  }

  private List<String> rows(String sql) {
    return inSnapshot(() -> client().sql(sql).query(String.class).list());
  }

  /** A question to the tables that serve, by somebody who may read all. */
  public <T> T inSnapshot(Supplier<T> question) {
    return inSnapshot("all", "", question);
  }

  /**
   * A question to the tables that serve.
   *
   * @param reads the rights of whoever asks: all, own, or none
   * @param organisation for which they ask
   */
  public <T> T inSnapshot(String reads, String organisation, Supplier<T> question) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions())
            .execute(
                status -> {
                  long ignored = projections().enter();
                  allow(reads, organisation);
                  return question.get();
                }));
  }

  private void allow(String reads, String organisation) {
    Object ignored =
        client()
            .sql(
                """
                select set_config('uptake.reads', ?, true), set_config('uptake.organisation', ?, true)
                """)
            .params(reads, organisation)
            .query()
            .singleRow();
  }

  /** The next who asks for one may have it. */
  @Override
  public void close() {
    CLOSED.push(this);
  }
}
