package org.uptake.query.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DuplicateKeyException;
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
    Set<List<@Nullable String>> keys = new HashSet<>();
    for (R row : rows) {
      List<@Nullable String> cells = table.cells(row);
      List<@Nullable String> key = table.key(cells);
      if (!key.isEmpty() && !keys.add(key)) {
        throw new DuplicateKeyException("two rows under one key in " + table.copy());
      }
      line(buffer, cells);
    }
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

  /** What was given and not copied yet is forgotten. */
  public void clear() {
    buffers.values().forEach(buffer -> buffer.setLength(0));
  }

  private void flush(Table<?> table, StringBuilder buffer) {
    if (buffer.isEmpty()) {
      return;
    }
    try {
      // Not as characters: the driver would encode them in pieces, and tear pairs of surrogates
      // apart.
      byte[] lines = buffer.toString().getBytes(StandardCharsets.UTF_8);
      long ignored = copies.copyIn(table.copy(), new ByteArrayInputStream(lines));
      buffer.setLength(0);
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("copy", table.copy(), failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
