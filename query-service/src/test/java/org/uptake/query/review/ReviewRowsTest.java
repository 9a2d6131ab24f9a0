package org.uptake.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.Story;
import org.uptake.query.TestLog;
import org.uptake.query.platform.Standpoint;

/** The counts of all reviews, from moves, and those of one, from its spans, are the same. */
final class ReviewRowsTest {

  private static final long SEED = 12;
  private static final int SIZE = 200;

  @Test
  void countsOfAllReviewsAreThoseOfEach() {
    try (TestLog log = TestLog.empty()) {
      Projecting.project(log, Projecting.fresh(log), RandomEvents.of(SEED, SIZE));
      ReviewRows rows = new ReviewRows(log.client());
      Random random = new Random(SEED);
      for (int question = 0; question < 50; question++) {
        Standpoint at =
            new Standpoint(RandomEvents.someDay(random), null, 1 + random.nextInt(SIZE));
        List<ReviewRows.Count> together = log.inSnapshot(() -> rows.countByReview(at));
        for (String review : List.of("HIPPO", "A4P")) {
          List<ReviewRows.Count> alone = log.inSnapshot(() -> rows.countByTheme(review, at));
          assertThat(sums(together.stream().filter(count -> review.equals(count.group())).toList()))
              .as("%s %s", review, at)
              .isEqualTo(sums(alone));
        }
      }
    }
  }

  @Test
  void marksOfSeveralReviewsAreThoseOfEach() {
    try (Story story = new Story()) {
      story.review("DEMO", null, 12).review("SLOW", null, 60).review("NONE", null, 12);
      for (String review : List.of("DEMO", "SLOW")) {
        story.propose(review + "-1", "2019-01-01", "SEC");
        story.propose(review + "-2", "2019-01-01");
        story.tell(review + "-1", "planned", "2019-02-01", "targetDate", "2019-12");
        story.tell(
            review + "-2",
            "implemented",
            "2019-03-01",
            "by",
            "SEC",
            "extent",
            "full",
            "summary",
            "Done");
        story.tell(
            review + "-2",
            "verified",
            "2019-04-01",
            "by",
            "AU",
            "finding",
            "confirmed",
            "summary",
            "Seen");
      }
      ReviewRows rows = new ReviewRows(story.log().client());

      assertThat(
              story
                  .log()
                  .inSnapshot(
                      () -> rows.marks(List.of("DEMO", "SLOW", "NONE"), story.on("2020-06-01"))))
          .containsOnly(
              Map.entry("DEMO", new ReviewRows.Marks(1, 1, 1)),
              Map.entry("SLOW", new ReviewRows.Marks(1, 0, 1)));
      assertThat(story.log().inSnapshot(() -> rows.marks(List.of("DEMO"), story.on("2019-03-15"))))
          .containsOnly(Map.entry("DEMO", new ReviewRows.Marks(0, 0, 0)));
    }
  }

  private static Map<String, Long> sums(List<ReviewRows.Count> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach(count -> sums.merge(count.stage(), count.number(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
