package org.uptake.console.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.uptake.console.importing.FileColumns;

/**
 * Which column of a table is which column of a file: by the names that stand above them, or else by
 * what recommendations look like. Whoever pasted it sees the guess and can change it.
 *
 * @param columns of the table, each as the file calls it; empty where it is none
 * @param hasHeader whether the first row has names in it
 */
record ColumnGuess(List<String> columns, boolean hasHeader) {

  private static final Predicate<String> NUMBER =
      Pattern.compile("\\D{0,20}[0-9]{1,4}(?:[.(][0-9A-Za-z]{1,4}\\)?){0,4}[A-Za-z]{0,2}[.):]?")
          .asMatchPredicate();

  /** Read one after the other in depth: of a long list there is no telling. */
  private static final Predicate<String> CODES =
      Pattern.compile("(?=[^\\x00]{2,500}\\z)[A-Z0-9-]{2,40}(\\s*[;,/]\\s*[A-Z0-9-]{2,40})*")
          .asMatchPredicate();

  private static final Predicate<String> ADDRESS =
      Pattern.compile("https?://\\S+").asMatchPredicate();
  private static final Predicate<String> SYMBOL =
      Pattern.compile("[A-Z]{1,10}/[\\w.()-].*").asMatchPredicate();

  static ColumnGuess of(String holds, List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> named = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      String name = ColumnNames.of(holds, cell(rows.getFirst(), at));
      named.add(named.contains(name) ? "" : name);
    }
    long known = named.stream().filter(name -> !name.isEmpty()).count();
    long told = rows.getFirst().stream().filter(cell -> !cell.isEmpty()).count();
    return known > 0 && known * 2 >= told
        ? new ColumnGuess(named, true)
        : new ColumnGuess(byContent(holds, rows, width), false);
  }

  private static List<String> byContent(String holds, List<List<String>> rows, int width) {
    List<String> columns = new ArrayList<>(Collections.nCopies(width, ""));
    if (FileColumns.of(holds).filter(file -> file.isNeeded("text")).isEmpty()) {
      return columns;
    }
    List<Integer> free = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    choose("number", NUMBER, rows, free, columns);
    choose("evidenceUrl", ADDRESS, rows, free, columns);
    choose("source", SYMBOL, rows, free, columns);
    choose("addressees", CODES, rows, free, columns);
    free.sort(Comparator.comparingLong((Integer at) -> length(rows, at)).reversed());
    if (!free.isEmpty()) {
      columns.set(free.removeFirst(), "text");
    }
    if (!free.isEmpty()) {
      columns.set(free.removeFirst(), "title");
    }
    return columns;
  }

  /** The first of those that are free in which every cell looks like that. */
  private static void choose(
      String column,
      Predicate<String> looks,
      List<List<String>> rows,
      List<Integer> free,
      List<String> columns) {
    for (Integer at : free) {
      List<String> cells =
          rows.stream().map(row -> cell(row, at)).filter(cell -> !cell.isEmpty()).toList();
      if (!cells.isEmpty() && cells.stream().allMatch(looks)) {
        columns.set(at, column);
        free.remove(at);
        return;
      }
    }
  }

  private static long length(List<List<String>> rows, int at) {
    return rows.stream().mapToLong(row -> cell(row, at).length()).sum();
  }

  static String cell(List<String> row, int at) {
    return at < row.size() ? row.get(at) : "";
  }
}
