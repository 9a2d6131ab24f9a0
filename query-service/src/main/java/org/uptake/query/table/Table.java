package org.uptake.query.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of a projection, and what of a row goes into which column. */
public final class Table<R> {

  /** Known until somebody records something else. */
  public static final long STILL_KNOWN = Long.MAX_VALUE;

  private final String name;
  private final List<Column<R>> columns = new ArrayList<>();

  private Set<String> key = Set.of();

  public Table(String name) {
    this.name = name;
  }

  /**
   * @param type of PostgreSQL
   */
  public Table<R> column(String column, String type, Function<R, @Nullable Object> value) {
    columns.add(new Column<>(column, type, value));
    return this;
  }

  /**
   * The columns of the primary key. While rows are copied the table has none yet, so whoever copies
   * looks. A key has the position of its event in it, or the id of its stream: two streams never
   * share one.
   */
  public Table<R> key(String... columns) {
    key = Set.of(columns);
    return this;
  }

  public String name() {
    return name;
  }

  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            names(),
            columns.stream().map(c -> "?::" + c.type()).collect(Collectors.joining(", ")));
  }

  String copy() {
    return "copy %s (%s) from stdin".formatted(name, names());
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** The cells of a row as PostgreSQL reads them; null where there is nothing. */
  List<@Nullable String> cells(R row) {
    List<@Nullable String> cells = new ArrayList<>(columns.size());
    for (Column<R> column : columns) {
      cells.add(column.cell(row));
    }
    return cells;
  }

  /** What tells a row from all others, of its cells; empty where nothing was said. */
  List<@Nullable String> key(List<@Nullable String> cells) {
    List<@Nullable String> values = new ArrayList<>(key.size());
    for (int i = 0; i < cells.size(); i++) {
      if (key.contains(columns.get(i).name())) {
        values.add(cells.get(i));
      }
    }
    return values;
  }

  private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

    private @Nullable String cell(R row) {
      Object found = value.apply(row);
      return type.equals("json") ? Cell.json(found) : Cell.text(found);
    }
  }
}
