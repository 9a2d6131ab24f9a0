package org.uptake.query.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** At any day and position, what needs a person is what the fold of the log's prefix says. */
final class AttentionPropertyTest {

  private static final int SIZE = 400;
  private static final int POSITIONS_APART = 7;
  private static final LocalDate FIRST = LocalDate.parse("2018-11-01");
  private static final int DAYS = 2_500;

  @ParameterizedTest
  @ValueSource(longs = {7, 9, 10})
  void isWhatTheFoldOfThePrefixSays(long seed) {
    List<Positioned> events = RandomEvents.of(seed, SIZE);
    Random random = new Random(seed);
    TreeSet<Reason> met = new TreeSet<>();
    try (TestLog log = TestLog.of(events)) {
      Projecting.project(log, Projecting.fresh(log), events);
      for (int position = 1; position <= SIZE; position += POSITIONS_APART) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        List<ExpectedNeed> expected =
            ExpectedNeeds.after(events.subList(0, position)).on(day).sorted().toList();
        Standpoint at = new Standpoint(day, TestLog.recordedAt(position), position);
        Attention told = attention(log, at, Optional.empty());
        String what = "seed %d, %s at position %d".formatted(seed, day, position);
        assertThat(flat(told)).as(what).isEqualTo(expected);
        assertThat(told.counts()).as(what).isEqualTo(counts(expected));
        for (Attention.ReviewNeeds review : told.reviews()) {
          assertThat(review.counts())
              .as("of %s, %s", review.review(), what)
              .isEqualTo(
                  counts(
                      expected.stream()
                          .filter(need -> need.id().startsWith(review.review() + "-"))
                          .toList()));
        }
        assertThat(told.reviews().stream().mapToLong(Attention.ReviewNeeds::total).sum())
            .as(what)
            .isEqualTo(told.list().total());
        assertThat(flat(attention(log, at, Optional.of(new ReviewCode("HIPPO")))))
            .as("of one review, " + what)
            .isEqualTo(expected.stream().filter(need -> need.id().startsWith("HIPPO-")).toList());
        expected.forEach(need -> met.add(need.reason()));
      }
    }
    assertThat(met)
        .contains(
            Reason.STALLED,
            Reason.OVERDUE,
            Reason.DISPUTED,
            Reason.CONFIRMED_BY_ITS_AUTHOR,
            Reason.SILENT);
  }

  private static Attention attention(TestLog log, Standpoint at, Optional<ReviewCode> review) {
    AttentionFilter filter = new AttentionFilter(review, Optional.empty(), Optional.empty());
    return log.inSnapshot(() -> AttentionReading.of(log).attention(filter, new Page(0, 500), at));
  }

  private static List<ExpectedNeed> flat(Attention told) {
    return told.list().items().stream()
        .flatMap(item -> item.reasons().stream().flatMap(need -> flat(item.id(), need)))
        .sorted()
        .toList();
  }

  /** One for each addressee on whose track it stands. */
  private static Stream<ExpectedNeed> flat(String id, Need need) {
    List<String> addressees = need.addressees().isEmpty() ? List.of("") : need.addressees();
    Ground ground = need.ground();
    return addressees.stream()
        .map(
            addressee ->
                new ExpectedNeed(id, need.reason(), addressee, ground.since(), ground.entry()));
  }

  private static Map<String, Long> counts(List<ExpectedNeed> needs) {
    Map<String, Long> counts = new TreeMap<>();
    for (Reason reason : Reason.values()) {
      counts.put(
          reason.word(),
          needs.stream()
              .filter(need -> need.reason() == reason)
              .map(ExpectedNeed::id)
              .distinct()
              .count());
    }
    return counts;
  }
}
