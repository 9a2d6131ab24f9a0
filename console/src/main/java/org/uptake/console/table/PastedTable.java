package org.uptake.console.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.uptake.console.importing.FileColumns;

/**
 * A table as somebody pasted and mended it. It is kept as a draft, a box for each row.
 *
 * @param holds what its rows are, as files call it
 * @param review for which all rows are; empty where a column tells, or none is needed
 * @param columns as the file calls them; empty for one that is left out
 * @param rows each as wide as there are columns
 */
public record PastedTable(
    String holds, String review, List<String> columns, List<List<String>> rows) {

  /** More than that is easier to mend in a file. */
  static final int MOST_ROWS = 300;

  static final int MOST_COLUMNS = 40;

  static final String PURPOSE = "purpose";
  static final String TABLE = "table";
  private static final String HOLDS = "holds";
  private static final String REVIEW = "review";
  private static final String COLUMNS = "columns";
  private static final String ROW = "row.";
  private static final String EACH = "|";
  private static final char COMMA = ',';

  /**
   * As it was pasted, with the columns that it seems to have, and those that it needs. What is too
   * big is not made even: a row of each cell and a cell of each row fill a memory.
   */
  static PastedTable read(String holds, String review, String text) {
    List<List<String>> all = CellText.read(text);
    if (all.isEmpty()) {
      return new PastedTable(holds, review, List.of(), List.of());
    }
    int width = all.stream().mapToInt(List::size).max().orElse(0);
    if (all.size() > 1 + MOST_ROWS || width > MOST_COLUMNS) {
      return new PastedTable(holds, review, Collections.nCopies(width, ""), all);
    }
    ColumnGuess guess = ColumnGuess.of(holds, all);
    return new PastedTable(
            holds, review, guess.columns(), all.subList(guess.hasHeader() ? 1 : 0, all.size()))
        .squared()
        .withNeeded();
  }

  private PastedTable squared() {
    return new PastedTable(
        holds,
        review,
        columns,
        rows.stream()
            .map(
                row ->
                    IntStream.range(0, columns.size())
                        .mapToObj(at -> ColumnGuess.cell(row, at))
                        .toList())
            .toList());
  }

  /** With an empty column for each that rows must have, so that it can be filled in. */
  private PastedTable withNeeded() {
    List<String> wider = new ArrayList<>(columns);
    FileColumns.of(holds).stream()
        .flatMap(file -> file.needed().stream())
        .filter(column -> !columns.contains(column))
        .filter(column -> !(column.equals(REVIEW) && !review.isEmpty()))
        .forEach(wider::add);
    return new PastedTable(holds, review, wider, rows).squared();
  }

  PastedTable tidied(TidyCells cells) {
    return new PastedTable(
        holds,
        review,
        columns,
        rows.stream()
            .map(
                row ->
                    IntStream.range(0, columns.size())
                        .mapToObj(at -> cells.tidy(columns.get(at), row.get(at)))
                        .toList())
            .toList());
  }

  PastedTable withEmptyRow() {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(Collections.nCopies(columns.size(), ""));
    return new PastedTable(holds, review, columns, more);
  }

  boolean isTooBig() {
    return rows.size() > MOST_ROWS || columns.size() > MOST_COLUMNS;
  }

  Map<String, String> boxes() {
    Map<String, String> boxes = new LinkedHashMap<>();
    boxes.put(PURPOSE, TABLE);
    boxes.put(HOLDS, holds);
    boxes.put(REVIEW, review);
    boxes.put(COLUMNS, EACH + String.join(EACH, columns));
    List<Integer> filled = filled();
    for (int at = 0; at < filled.size(); at++) {
      boxes.put(ROW + at, CellText.csv(rows.get(filled.get(at))));
    }
    return boxes;
  }

  static PastedTable of(Map<String, String> boxes) {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; boxes.containsKey(ROW + at); at++) {
      rows.add(line(boxes.getOrDefault(ROW + at, "")));
    }
    return new PastedTable(
            boxes.getOrDefault(HOLDS, ""),
            boxes.getOrDefault(REVIEW, ""),
            List.of(boxes.getOrDefault(COLUMNS, EACH).substring(1).split("\\" + EACH, -1)),
            rows)
        .squared();
  }

  private static List<String> line(String csv) {
    List<List<String>> lines = CellText.read(csv, COMMA);
    return lines.isEmpty() ? List.of() : lines.getFirst();
  }

  /** As its form was sent: what is wider than the table, or ticked to be left out, is not there. */
  static PastedTable sent(Map<String, String> boxes) {
    List<String> columns = new ArrayList<>();
    for (int at = 0; boxes.containsKey("column." + at) && at < MOST_COLUMNS; at++) {
      columns.add(boxes.getOrDefault("column." + at, "").strip());
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; boxes.containsKey("cell." + row + ".0") && row < MOST_ROWS; row++) {
      if (!boxes.containsKey("drop." + row)) {
        rows.add(row(boxes, row, columns.size()));
      }
    }
    return new PastedTable(
        boxes.getOrDefault(HOLDS, "").strip(),
        boxes.getOrDefault(REVIEW, "").strip(),
        columns,
        rows);
  }

  private static List<String> row(Map<String, String> boxes, int row, int width) {
    return IntStream.range(0, width)
        .mapToObj(at -> boxes.getOrDefault("cell.%d.%d".formatted(row, at), "").strip())
        .map(cell -> cell.replace("\r\n", "\n"))
        .toList();
  }

  boolean isBlank() {
    return filled().isEmpty();
  }

  /** Without rows in which there is nothing. */
  private List<Integer> filled() {
    return IntStream.range(0, rows.size())
        .filter(at -> rows.get(at).stream().anyMatch(cell -> !cell.isEmpty()))
        .boxed()
        .toList();
  }

  /** As a file to import. */
  String file() {
    StringBuilder file = new StringBuilder(CellText.csv(header())).append('\n');
    filled().forEach(at -> file.append(CellText.csv(cells(at))).append('\n'));
    return file.toString();
  }

  private boolean needsReview() {
    return !review.isEmpty() && !columns.contains(REVIEW);
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(columns);
    header.removeIf(String::isEmpty);
    if (needsReview()) {
      header.add(REVIEW);
    }
    return header;
  }

  private List<String> cells(int row) {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      if (!columns.get(at).isEmpty()) {
        cells.add(rows.get(row).get(at));
      }
    }
    if (needsReview()) {
      cells.add(review);
    }
    return cells;
  }

  /** The rows by the line of the file where each begins: a cell may have several lines. */
  Map<Integer, Integer> rowsByLine() {
    Map<Integer, Integer> byLine = new LinkedHashMap<>();
    int line = 2;
    for (int at : filled()) {
      byLine.put(line, at);
      line += 1 + (int) CellText.csv(cells(at)).chars().filter(letter -> letter == '\n').count();
    }
    return byLine;
  }
}
