package org.uptake.console.review;

import java.time.Year;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.MatrixAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** Each recommendation of a review against the years. */
public record MatrixPage(Frame frame, ReviewHead head, MatrixAnswer matrix) implements WebPage {

  @Override
  public String template() {
    return "matrix";
  }

  public List<Year> years() {
    TreeSet<Year> years = new TreeSet<>();
    matrix
        .items()
        .forEach(
            theme -> theme.recommendations().forEach(row -> years.addAll(row.stages().keySet())));
    return List.copyOf(years);
  }

  /** At the end of that year; null where it was not proposed yet. */
  public @Nullable Stage stage(MatrixAnswer.Row row, Year year) {
    return row.stages().get(year);
  }

  /** Whether it stood elsewhere at the end of the year before. */
  public boolean changed(MatrixAnswer.Row row, Year year) {
    return row.stages().get(year) != row.stages().get(year.minusYears(1));
  }
}
