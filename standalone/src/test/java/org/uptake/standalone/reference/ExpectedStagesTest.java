package org.uptake.standalone.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The data set, recorded row by row, gives the stages that were counted by hand beside it. */
class ExpectedStagesTest {

  private static Map<String, ReferenceModel> recommendations = Map.of();

  @BeforeAll
  static void recordTheDataSet() {
    recommendations = DataSet.recorded();
  }

  @Test
  void recordsEveryRow() {
    int rows = DataSet.rows("recommendations.csv").size() + DataSet.rows("entries.csv").size();
    assertThat(recommendations.values().stream().mapToInt(it -> it.recordings().size()).sum())
        .isEqualTo(rows);
  }

  @TestFactory
  Stream<DynamicTest> countsTheStagesOfEachReview() {
    Map<String, Map<String, Long>> expected =
        DataSet.rows("expected-stages.csv").stream()
            .collect(
                groupingBy(
                    row -> row.get("review") + " as of " + row.get("asOf"),
                    TreeMap::new,
                    toMap(
                        row -> Objects.requireNonNull(row.get("stage")),
                        row -> Long.valueOf(Objects.requireNonNull(row.get("count"))))));
    assertThat(expected).hasSize(29);
    return expected.entrySet().stream()
        .map(
            counted ->
                DynamicTest.dynamicTest(
                    counted.getKey(),
                    () -> assertThat(counts(counted.getKey())).isEqualTo(counted.getValue())));
  }

  private static Map<String, Long> counts(String reviewAsOf) {
    String[] words = reviewAsOf.split(" as of ", 2);
    return of(words[0]).stream()
        .map(model -> model.asOf(LocalDate.parse(words[1]), 12))
        .filter(Objects::nonNull)
        .collect(groupingBy(answer -> Objects.requireNonNull(answer.stage()), counting()));
  }

  private static Collection<ReferenceModel> of(String review) {
    return recommendations.values().stream()
        .filter(model -> model.recommendation().startsWith(review + "-"))
        .toList();
  }
}
