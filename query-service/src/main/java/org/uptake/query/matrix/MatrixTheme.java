package org.uptake.query.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recommendations of a theme; of none where it is null. */
record MatrixTheme(
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String theme,
    List<MatrixRecommendation> recommendations) {

  /**
   * A recommendation over the years.
   *
   * @param stages at the end of each year, by {@code asOf} in the last; null before it was proposed
   */
  record MatrixRecommendation(
      String id,
      String number,
      String title,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> stages) {

    private static MatrixRecommendation of(List<MatrixRows.Cell> cells) {
      Map<String, @Nullable String> stages = new LinkedHashMap<>();
      cells.forEach(cell -> stages.put(Integer.toString(cell.year()), cell.stage()));
      MatrixRows.Cell any = cells.getFirst();
      return new MatrixRecommendation(any.id(), any.number(), any.title(), stages);
    }
  }

  /**
   * @param cells by theme, then by recommendation, then by year
   */
  static List<MatrixTheme> of(List<MatrixRows.Cell> cells) {
    Map<Optional<String>, List<MatrixRows.Cell>> themes =
        cells.stream()
            .collect(
                groupingBy(
                    cell -> Optional.ofNullable(cell.theme()), LinkedHashMap::new, toList()));
    return themes.entrySet().stream()
        .map(theme -> new MatrixTheme(theme.getKey().orElse(null), rows(theme.getValue())))
        .toList();
  }

  private static List<MatrixRecommendation> rows(List<MatrixRows.Cell> cells) {
    Map<String, List<MatrixRows.Cell>> rows =
        cells.stream().collect(groupingBy(MatrixRows.Cell::id, LinkedHashMap::new, toList()));
    return rows.values().stream().map(MatrixRecommendation::of).toList();
  }
}
