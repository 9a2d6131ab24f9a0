package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** The stage of each recommendation of a review at the end of each year, by theme. */
public record MatrixAnswer(
    List<OfTheme> items, LocalDate asOf, @Nullable Instant knownAt, long position)
    implements Answer {

  public record OfTheme(@Nullable String theme, List<Row> recommendations) {}

  public record Row(String id, String number, String title, Map<Year, Stage> stages) {}
}
