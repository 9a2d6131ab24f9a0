package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.platform.heap.Weighed;

/** What a recommendation is said to weigh is what it takes, whatever is in it. */
class RecommendationWeightTest {

  private final List<Recommendation> kept = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"20,300,0", "40,1,100", "500,2,0", "2,100,20"})
  void weighsAboutWhatItTakes(int recommendations, int entries, int evidence) {
    for (int i = 0; i < recommendations; i++) {
      kept.add(recommendation(entries, evidence));
    }
    Weighed.assertAboutWhatTheyTake(kept, Recommendation::weight);
  }

  private static Recommendation recommendation(int entries, int evidence) {
    Recommendation made = new Recommendation();
    made.evolve(Entries.PROPOSED, UUID.randomUUID().toString(), null, null);
    for (int i = 2; i <= entries + 1; i++) {
      made.evolve(progress(i, evidence), UUID.randomUUID().toString(), null, null);
    }
    return made;
  }

  private static ProgressReported progress(int number, int evidence) {
    return new ProgressReported(
        Entries.id(number),
        Entries.DEMO_14,
        PartialDate.of("%d-05-01".formatted(2019 + number)),
        null,
        Entries.DPO,
        Movement.ADVANCED,
        number + "What was done about it, in some words, of which there are a few. ".repeat(4),
        List.of(),
        IntStream.range(0, evidence).mapToObj(RecommendationWeightTest::evidence).toList(),
        null,
        null,
        null);
  }

  private static Evidence evidence(int number) {
    return new Evidence(
        number + "t".repeat(300),
        new WebAddress("https://example.org/" + number + "u".repeat(1500)),
        null);
  }
}
