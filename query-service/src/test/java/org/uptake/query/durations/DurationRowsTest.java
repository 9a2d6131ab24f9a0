package org.uptake.query.durations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Standpoint;

/** For how many days the recommendations of a random log waited, told day by day from the fold. */
final class DurationRowsTest {

  private static final long SEED = 41;
  private static final int SIZE = 300;
  private static final List<Positioned> EVENTS = RandomEvents.of(SEED, SIZE);
  private static final Set<Stage> OVER = Set.of(Stage.CLOSED, Stage.DECLINED, Stage.IMPLEMENTED);
  private static final Map<Milestone, Predicate<Situation>> CLAIMS =
      Map.of(
          Milestone.ENDORSED, Situation::isEndorsed,
          Milestone.FUNDED, Situation::funded,
          Milestone.IMPLEMENTED, situation -> situation.stage() == Stage.IMPLEMENTED);

  private static final TestLog LOG = TestLog.empty();

  private final DurationRows rows = new DurationRows(LOG.client());

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Test
  void tellWhatTheFoldTells() {
    Random random = new Random(SEED);
    for (int question = 0; question < 60; question++) {
      Standpoint at = new Standpoint(RandomEvents.someDay(random), null, 1 + random.nextInt(SIZE));
      for (DurationSelection selection :
          List.of(new DurationSelection(null, null), new DurationSelection("HIPPO", "Theme"))) {
        assertThat(LOG.inSnapshot(() -> rows.observed(selection, at)))
            .as("%s %s", selection, at)
            .isEqualTo(folded(selection, at));
      }
    }
  }

  private static Map<Milestone, List<Observed>> folded(DurationSelection selection, Standpoint at) {
    Map<Milestone, TreeMap<Long, Observed>> observed = new EnumMap<>(Milestone.class);
    for (RecommendationId id : RandomEvents.RECOMMENDATIONS) {
      Optional<Lifecycle> fold = fold(id, at.position());
      if (fold.flatMap(life -> life.on(at.asOf()))
          .filter(held -> isSelected(selection, held))
          .isPresent()) {
        CLAIMS.forEach(
            (milestone, claim) -> {
              Observed seen = observed(fold.get(), claim, at.asOf());
              observed
                  .computeIfAbsent(milestone, none -> new TreeMap<>())
                  .merge(seen.days(), seen, DurationRowsTest::together);
            });
      }
    }
    Map<Milestone, List<Observed>> lists = new EnumMap<>(Milestone.class);
    observed.forEach((milestone, days) -> lists.put(milestone, List.copyOf(days.values())));
    return lists;
  }

  private static boolean isSelected(DurationSelection selection, Situation held) {
    String review = held.proposed().recommendation().review().value();
    return (selection.review() == null || selection.review().equals(review))
        && (selection.theme() == null || selection.theme().equals(held.proposed().theme()));
  }

  private static Optional<Lifecycle> fold(RecommendationId id, long position) {
    History history = new History();
    EVENTS.stream()
        .limit(position)
        .filter(recorded -> recorded.stream().equals(id.stream()))
        .forEach(
            recorded -> history.evolve((RecommendationEvent) recorded.event(), recorded.author()));
    return Optional.of(history)
        .filter(known -> !known.live().isEmpty())
        .map(History::lifecycle)
        .filter(fold -> !fold.isRecordedInError());
  }

  /** Goes through the days one by one. */
  private static Observed observed(Lifecycle fold, Predicate<Situation> claim, LocalDate asOf) {
    LocalDate opened = fold.moments().getFirst().day();
    LocalDate overSince = asOf;
    for (LocalDate day = opened; !day.isAfter(asOf); day = day.plusDays(1)) {
      Situation held = fold.on(day).orElseThrow();
      if (claim.test(held)) {
        return new Observed(ChronoUnit.DAYS.between(opened, day), 1, 0, 0);
      }
      boolean begins =
          day.equals(opened) || fold.on(day.minusDays(1)).orElseThrow().stage() != held.stage();
      overSince = begins ? day : overSince;
    }
    boolean over = OVER.contains(fold.on(asOf).orElseThrow().stage());
    LocalDate end = over ? overSince : asOf;
    return new Observed(ChronoUnit.DAYS.between(opened, end), 0, over ? 0 : 1, over ? 1 : 0);
  }

  private static Observed together(Observed one, Observed other) {
    return new Observed(
        one.days(),
        one.reached() + other.reached(),
        one.waiting() + other.waiting(),
        one.ended() + other.ended());
  }
}
