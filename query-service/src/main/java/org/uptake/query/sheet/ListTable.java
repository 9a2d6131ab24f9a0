package org.uptake.query.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/**
 * A list as a table, whole. The first chunk of it is read when it is made, so that whoever is
 * refused is told so; the rest while it is written.
 */
public final class ListTable<T> {

  private final TableShape<T> shape;
  private final SheetWish wish;
  private final Chunks<T> chunks;
  private final Chunk<T> first;
  private final TwoDates dates;
  private final List<Column<T>> columns;

  private ListTable(
      TableShape<T> shape, SheetWish wish, Chunks<T> chunks, Chunk<T> first, TwoDates dates) {
    this.shape = shape;
    this.wish = wish;
    this.chunks = chunks;
    this.first = first;
    this.dates = dates;
    this.columns = stamped(shape.columns(), first.at());
  }

  public static <T> ListTable<T> of(
      TableShape<T> shape, SheetWish wish, TwoDates dates, Chunks<T> chunks) {
    return of(first -> shape, wish, dates, chunks);
  }

  /**
   * @param shape of a table whose columns depend on what is in its first chunk
   */
  public static <T> ListTable<T> of(
      Function<Chunk<T>, TableShape<T>> shape, SheetWish wish, TwoDates dates, Chunks<T> chunks) {
    Chunk<T> first = chunks.next(dates).orElseThrow();
    return new ListTable<>(shape.apply(first), wish, chunks, first, dates.from(first.at()));
  }

  /** Each row tells from where it was answered: rows are copied from one table into another. */
  private static <T> List<Column<T>> stamped(List<Column<T>> columns, Standpoint at) {
    List<Column<T>> stamped = new ArrayList<>(columns);
    stamped.add(stamp("asOf", "#date+asof", at.asOf()));
    stamped.add(stamp("knownAt", "#date+known", at.knownAt()));
    stamped.add(stamp("position", "#meta+position", at.position()));
    return List.copyOf(stamped);
  }

  private static <T> Column<T> stamp(String name, String tag, @Nullable Object value) {
    return new Column<>(name, tag, TableShape.MIDDLING, (item, names) -> value);
  }

  String name() {
    return shape.name();
  }

  SheetWish wish() {
    return wish;
  }

  Standpoint at() {
    return first.at();
  }

  List<Column<T>> columns() {
    return columns;
  }

  /** Once. */
  void write(SheetWriter writer) throws IOException {
    Optional<Chunk<T>> next = Optional.of(first);
    while (next.isPresent()) {
      writer.write(rows(next.get()));
      next = chunks.next(dates);
    }
  }

  private List<List<@Nullable Object>> rows(Chunk<T> chunk) {
    return chunk.items().stream().map(item -> row(item, chunk.names())).toList();
  }

  private List<@Nullable Object> row(T item, Map<String, String> names) {
    List<@Nullable Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.value().apply(item, names)));
    return row;
  }
}
