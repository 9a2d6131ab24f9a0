package org.uptake.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
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

  private static Map<String, Long> sums(List<ReviewRows.Count> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach(count -> sums.merge(count.stage(), count.number(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
