package org.uptake.kernel.recommendation.lifecycle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.uptake.kernel.RecommendationId;

/** The data set, recorded row by row, gives the stages that were counted by hand beside it. */
class ExpectedStagesTest {

  private static Map<RecommendationId, History> histories = Map.of();

  @BeforeAll
  static void recordTheDataSet() {
    histories = new DataSet().recorded();
  }

  @Test
  void everyRowIsLegalWhenItIsRecordedAfterTheOnesAboveIt() {
    int rows = DataSet.rows("recommendations.csv").size() + DataSet.rows("entries.csv").size();
    assertThat(histories.values().stream().mapToInt(history -> history.live().size()).sum())
        .isEqualTo(rows)
        .isEqualTo(239 + 435);
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
                        row -> requireNonNull(row.get("stage")),
                        row -> Long.valueOf(requireNonNull(row.get("count"))))));
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
    LocalDate asOf = LocalDate.parse(words[1]);
    return histories.entrySet().stream()
        .filter(known -> known.getKey().review().value().equals(words[0]))
        .map(known -> known.getValue().lifecycle().on(asOf))
        .flatMap(Optional::stream)
        .collect(groupingBy(situation -> situation.stage().word(), counting()));
  }
}
