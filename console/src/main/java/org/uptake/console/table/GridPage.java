package org.uptake.console.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.console.importing.ColumnWords;
import org.uptake.console.importing.FileColumns;
import org.uptake.pages.Markup;

/**
 * A pasted table, to be checked and mended.
 *
 * @param check the dry run that told what is wrong; null before there was one
 * @param errors by cell
 */
public record GridPage(
    Frame frame,
    String draft,
    PastedTable table,
    @Nullable String check,
    List<CellError> errors,
    PagePart<StakeholdersAnswer> stakeholders)
    implements WebPage {

  /** What is wrong with a cell, or with the table where the box is empty. */
  public record CellError(String box, Markup message) {}

  private static final int LONG = 40;
  private static final int SUMMED_UP = 20;
  private static final Set<String> BODIES = Set.of("by", "custodian", "lead", "addressee");

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }

  @Override
  public String template() {
    return "table-grid";
  }

  /** The columns to choose from. */
  public List<String> choices() {
    return FileColumns.of(table.holds()).map(FileColumns::all).orElseGet(List::of);
  }

  public String means(String column) {
    return ColumnWords.of(frame.words(), column);
  }

  /** What a column is called above its cells. */
  public String head(int column) {
    String name = table.columns().get(column);
    return name.isEmpty() ? frame.say("table.unused") : means(name);
  }

  public static String box(int row, int column) {
    return "cell.%d.%d".formatted(row, column);
  }

  /** Whether the cells of a column take more than a line. */
  public boolean isLong(int column) {
    return table.rows().stream().anyMatch(row -> row.get(column).length() > LONG)
        || Set.of("title", "text", "action", "summary", "note")
            .contains(table.columns().get(column));
  }

  /** Whether a column has the code of one body. */
  public boolean isBody(int column) {
    return BODIES.contains(table.columns().get(column));
  }

  public @Nullable Markup error(String box) {
    return errors.stream()
        .filter(error -> error.box().equals(box))
        .map(CellError::message)
        .findFirst()
        .orElse(null);
  }

  /** Those that are told above the table: the rest is marked in it. */
  public List<CellError> first() {
    return errors.stream().limit(SUMMED_UP).toList();
  }

  /** Which cell it is, in words; nothing for the table. */
  public Optional<String> where(CellError error) {
    String[] parts = error.box().split("\\.", -1);
    return parts.length < 3
        ? Optional.empty()
        : Optional.of(
            frame.say(
                "table.cell",
                "row",
                Integer.parseInt(parts[1]) + 1,
                "column",
                head(Integer.parseInt(parts[2]))));
  }
}
