package org.uptake.bench.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Fills the tables of the log past command side and sequencer, as only a superuser may. */
final class LogFiller {

  private static final int AT_ONCE = 20_000;
  private static final String EVENTS = "copy log.event (%s) from stdin".formatted(CopyText.COLUMNS);
  private static final String PLACES =
      "copy log.sequence (position, global_index, recorded_at) from stdin";
  private static final String GO_ON_BEHIND =
      """
      select setval(pg_get_serial_sequence('log.event', 'global_index'), max(global_index))
      from log.event
      """;

  private final Connection connection;
  private final CopyManager copy;
  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private final ByteArrayOutputStream places = new ByteArrayOutputStream();

  LogFiller(Connection connection) throws SQLException {
    this.connection = connection;
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** In one transaction: all of it or nothing. */
  void write(Spool spool) throws SQLException, IOException {
    connection.setAutoCommit(false);
    spool.inOrder(this::add);
    flush();
    execute(GO_ON_BEHIND);
    connection.commit();
    connection.setAutoCommit(true);
    execute("vacuum analyze log.event, log.sequence");
  }

  private void add(long position, Instant recordedAt, byte[] row) throws SQLException {
    write(events, position + "\t");
    events.writeBytes(row);
    write(places, "%d\t%d\t%s\n".formatted(position, position, recordedAt));
    if (position % AT_ONCE == 0) {
      flush();
    }
  }

  private static void write(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void flush() throws SQLException {
    copy(EVENTS, events);
    copy(PLACES, places);
  }

  private void copy(String sql, ByteArrayOutputStream rows) throws SQLException {
    CopyIn in = copy.copyIn(sql);
    in.writeToCopy(rows.toByteArray(), 0, rows.size());
    in.endCopy();
    rows.reset();
  }

  boolean isEmpty() throws SQLException {
    return number("select count(*) from (select from log.event limit 1) found") == 0;
  }

  long bytes() throws SQLException {
    return number("select pg_database_size(current_database())");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
