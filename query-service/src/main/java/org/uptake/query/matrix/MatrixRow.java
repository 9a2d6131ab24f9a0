package org.uptake.query.matrix;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.query.matrix.MatrixTheme.MatrixRecommendation;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.TableShape;

/** A recommendation over the years, in a table. */
record MatrixRow(@Nullable String theme, MatrixRecommendation recommendation) {

  static List<MatrixRow> of(MatrixTheme theme) {
    return theme.recommendations().stream()
        .map(recommendation -> new MatrixRow(theme.theme(), recommendation))
        .toList();
  }

  /** With a column for each year. */
  static TableShape<MatrixRow> table(Chunk<MatrixRow> first) {
    TableShape<MatrixRow> table =
        new TableShape<MatrixRow>("matrix")
            .text("theme", "#sector+name", MatrixRow::theme)
            .text("id", "#activity+code", row -> row.recommendation.id())
            .word("number", "#activity+num", row -> row.recommendation.number())
            .prose("title", "#activity+name", row -> row.recommendation.title());
    for (String year : years(first)) {
      table.word(year, "#status+y" + year, row -> row.recommendation.stages().get(year));
    }
    return table;
  }

  private static Set<String> years(Chunk<MatrixRow> chunk) {
    return chunk.items().isEmpty()
        ? Set.of()
        : chunk.items().getFirst().recommendation.stages().keySet();
  }
}
