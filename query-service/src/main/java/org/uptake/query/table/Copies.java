package org.uptake.query.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.UncategorizedSQLException;

/** Copies rows into tables that nobody reads yet; flush when all have been given. */
public final class Copies implements Sink {

  private static final int LARGEST_BUFFER = 4 << 20;

  private final CopyManager copies;
  private final Map<Table<?>, StringBuilder> buffers = new LinkedHashMap<>();

  public Copies(Connection connection) throws SQLException {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  @Override
  public <R> void insert(Table<R> table, Collection<R> rows) {
    StringBuilder buffer = buffers.computeIfAbsent(table, none -> new StringBuilder());
    rows.forEach(row -> line(buffer, table.cells(row)));
    if (buffer.length() > LARGEST_BUFFER) {
      flush(table, buffer);
    }
  }

  private static void line(StringBuilder buffer, List<@Nullable String> cells) {
    Iterator<@Nullable String> each = cells.iterator();
    Cell.appendTo(buffer, each.next());
    while (each.hasNext()) {
      buffer.append('\t');
      Cell.appendTo(buffer, each.next());
    }
    buffer.append('\n');
  }

  public void flush() {
    buffers.forEach(this::flush);
  }

  private void flush(Table<?> table, StringBuilder buffer) {
    try {
      long ignored = copies.copyIn(table.copy(), new StringReader(buffer.toString()));
      buffer.setLength(0);
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("copy", table.copy(), failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
