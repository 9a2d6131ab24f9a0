package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** How many recommendations were in each stage at the end of each step. */
public record SeriesAnswer(
    LocalDate from,
    LocalDate to,
    String step,
    List<Point> points,
    @Nullable List<Group> groups,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  public List<Group> eachGroup() {
    return groups == null ? List.of() : groups;
  }

  public record Point(LocalDate date, Map<Stage, Long> counts, long total, long confirmed) {

    public long count(Stage stage) {
      return counts.getOrDefault(stage, 0L);
    }
  }

  public record Group(String review, List<Point> points) {}
}
