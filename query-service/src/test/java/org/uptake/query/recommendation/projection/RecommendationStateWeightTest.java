package org.uptake.query.recommendation.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.platform.heap.Weighed;
import org.uptake.query.log.Positioned;

/** What a state is said to weigh is what it takes, whatever is in it. */
@Isolated("measures what the memory of this JVM holds")
class RecommendationStateWeightTest {

  private static final RecommendationId ID = new RecommendationId("HIPPO-1");
  private static final LocalDate OPENED = LocalDate.parse("2000-01-01");

  private final List<RecommendationState> kept = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"20,1,300,0", "4,100,100,0", "40,1,1,100", "500,1,2,0", "2,20,100,20"})
  void weighsAboutWhatItTakes(int states, int addressees, int entries, int evidence) {
    for (int i = 0; i < states; i++) {
      kept.add(state(addressees, entries, evidence));
    }
    Weighed.assertAboutWhatTheyTake(kept, RecommendationState::weight);
  }

  private static RecommendationState state(int addressees, int entries, int evidence) {
    RecommendationState state = new RecommendationState();
    take(state, 1, proposed(addressees));
    for (int i = 2; i <= entries + 1; i++) {
      take(state, i, progress(i, evidence));
    }
    return state;
  }

  private static void take(RecommendationState state, long position, Entry entry) {
    state.on(
        new Positioned(
            position, Instant.EPOCH, ID.stream(), position, entry, "author", "DPO", "api"),
        new RowChanges());
  }

  private static Entry proposed(int addressees) {
    List<StakeholderCode> to =
        IntStream.range(0, addressees).mapToObj(i -> new StakeholderCode("A" + i)).toList();
    return new RecommendationProposed(
        id(1),
        ID,
        PartialDate.day(OPENED),
        null,
        "Title",
        "Text",
        null,
        null,
        to,
        null,
        null,
        List.of(),
        null);
  }

  private static Entry progress(int number, int evidence) {
    return new ProgressReported(
        id(number),
        ID,
        PartialDate.day(OPENED.plusDays(number)),
        null,
        new StakeholderCode("SC"),
        number % 2 == 0 ? Movement.ADVANCED : Movement.UNCHANGED,
        "What was done about it, in some words, of which there are a few. ".repeat(4),
        List.of(),
        IntStream.range(0, evidence).mapToObj(RecommendationStateWeightTest::evidence).toList(),
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

  private static EntryId id(long number) {
    return new EntryId(new UUID(1, number));
  }
}
