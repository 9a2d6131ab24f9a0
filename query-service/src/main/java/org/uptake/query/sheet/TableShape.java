package org.uptake.query.sheet;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.StageCounts;

/**
 * What a table is called, and which columns it has. Wherever the code of a stakeholder stands, the
 * name stands in the column after it.
 */
public final class TableShape<T> {

  private static final int NARROW = 14;
  static final int MIDDLING = 24;
  static final int WIDE = 60;

  private final String name;
  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * @param name in lower case, for the name of the file
   */
  public TableShape(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  List<Column<T>> columns() {
    return columns;
  }

  /** A word of a closed set. */
  public TableShape<T> word(String column, String tag, Function<T, @Nullable String> value) {
    return add(column, tag, NARROW, value::apply);
  }

  /** A code, a text of one line. */
  public TableShape<T> text(String column, String tag, Function<T, @Nullable String> value) {
    return add(column, tag, MIDDLING, value::apply);
  }

  /** A text that may be long. */
  public TableShape<T> prose(String column, String tag, Function<T, @Nullable String> value) {
    return add(column, tag, WIDE, value::apply);
  }

  /** Several texts of one line. */
  public TableShape<T> texts(String column, String tag, Function<T, Collection<String>> value) {
    return add(column, tag, MIDDLING, value::apply);
  }

  public TableShape<T> number(
      String column, String tag, Function<T, ? extends @Nullable Number> value) {
    return add(column, tag, NARROW, value::apply);
  }

  /** A decimal text. */
  public TableShape<T> amount(String column, String tag, Function<T, @Nullable String> value) {
    return add(column, tag, NARROW, item -> decimal(value.apply(item)));
  }

  private static @Nullable BigDecimal decimal(@Nullable String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }

  public TableShape<T> flag(String column, String tag, Function<T, @Nullable Boolean> value) {
    return add(column, tag, NARROW, value::apply);
  }

  /** A day or an instant. */
  public TableShape<T> moment(
      String column, String tag, Function<T, ? extends @Nullable Temporal> value) {
    return add(column, tag, MIDDLING, value::apply);
  }

  /** A partial date: a day where it is one, else a text. */
  public TableShape<T> date(String column, String tag, Function<T, @Nullable String> value) {
    return add(column, tag, NARROW, item -> day(value.apply(item)));
  }

  private static @Nullable Object day(@Nullable String partial) {
    return partial == null ? null : day(PartialDate.of(partial));
  }

  private static Object day(PartialDate date) {
    return date.precision() == PartialDate.Precision.DAY ? date.earliest() : date.toString();
  }

  /** The code of a stakeholder, and in the next column the name. */
  public TableShape<T> stakeholder(String column, String tag, Function<T, @Nullable String> code) {
    columns.add(new Column<>(column, tag + "+code", NARROW, (item, names) -> code.apply(item)));
    columns.add(
        new Column<>(
            column + "Name",
            tag + "+name",
            MIDDLING,
            (item, names) -> names.get(String.valueOf(code.apply(item)))));
    return this;
  }

  /** The codes of stakeholders, and in the next column the names. */
  public TableShape<T> stakeholders(
      String column, String tag, Function<T, ? extends Collection<String>> codes) {
    columns.add(
        new Column<>(column, tag + "+code+list", NARROW, (item, names) -> codes.apply(item)));
    columns.add(
        new Column<>(
            column + "Names",
            tag + "+name+list",
            MIDDLING,
            (item, names) -> called(codes.apply(item), names)));
    return this;
  }

  private static List<String> called(Collection<String> codes, Map<String, String> names) {
    return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
  }

  /** A column for each stage. */
  public TableShape<T> counts(Function<T, StageCounts> counts) {
    for (Stage stage : Stage.values()) {
      number(
          stage.word(),
          "#indicator+count+" + stage.word().replace('-', '_'),
          item -> counts.apply(item).counts().get(stage.word()));
    }
    return this;
  }

  private TableShape<T> add(
      String column, String tag, int width, Function<T, @Nullable Object> value) {
    columns.add(new Column<>(column, tag, width, (item, names) -> value.apply(item)));
    return this;
  }
}
