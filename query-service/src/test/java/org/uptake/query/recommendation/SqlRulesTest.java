package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.Folded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;

/** The functions beside the tables say what the kernel says. */
final class SqlRulesTest {

  private static final long SEED = 5;
  private static final int SIZE = 600;

  private static final List<Positioned> EVENTS = RandomEvents.of(SEED, SIZE);
  private static final List<Moment> MOMENTS = new Folded(EVENTS).moments(LocalDate.MAX);

  @Test
  void theSameStagesAreSettled() {
    try (TestLog log = TestLog.empty()) {
      for (Stage stage : Stage.values()) {
        assertThat(ask(log, "settled(:stage)", Map.of("stage", stage.word())))
            .as(stage.word())
            .isEqualTo(stage.isSettled());
      }
    }
  }

  /** Asked on the days on which the answer turns, also where the month has no such day. */
  @Test
  void theSameAreSilentOnTheSameDays() {
    Random random = new Random(SEED);
    Set<@Nullable Object> answers = new HashSet<>();
    try (TestLog log = TestLog.empty()) {
      for (Moment moment : MOMENTS) {
        Situation situation = moment.situation();
        int months = 1 + random.nextInt(24);
        LocalDate turn = situation.heardUntil().plusMonths(months);
        for (LocalDate asOf : List.of(turn, turn.plusDays(1))) {
          boolean expected = situation.isSilent(asOf, months);
          assertThat(
                  ask(
                      log,
                      "silent(:stage, :heardUntil, :months, :asOf)",
                      Map.of(
                          "stage",
                          situation.stage().word(),
                          "heardUntil",
                          situation.heardUntil(),
                          "months",
                          months,
                          "asOf",
                          asOf)))
              .as("%s after %d months on %s", situation, months, asOf)
              .isEqualTo(expected);
          answers.add(expected);
        }
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void theSameAreOverdueOnTheSameDays() {
    try (TestLog log = TestLog.empty()) {
      for (Situation situation : MOMENTS.stream().map(Moment::situation).toList()) {
        situation
            .dueOn()
            .ifPresent(
                due -> {
                  for (LocalDate asOf : List.of(due, due.plusDays(1))) {
                    assertThat(ask(log, "overdue(:due, :asOf)", Map.of("due", due, "asOf", asOf)))
                        .as("%s on %s", situation, asOf)
                        .isEqualTo(situation.isOverdue(asOf));
                  }
                });
      }
    }
  }

  @Test
  void theSameTracksAreUnfinished() {
    Set<@Nullable Object> answers = new HashSet<>();
    try (TestLog log = TestLog.empty()) {
      for (Track track : MOMENTS.stream().flatMap(m -> m.situation().tracks().stream()).toList()) {
        answers.add(track.isUnfinished());
        assertThat(
                ask(
                    log,
                    "unfinished(:response, :step)",
                    Map.of("response", track.response().word(), "step", track.step().word())))
            .as("%s", track)
            .isEqualTo(track.isUnfinished());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(true, false);
  }

  /** What is computed from rows is what the fold wrote beside them. */
  @Test
  void entriesCountFromTheSameDayAndWithTheSameLag() {
    try (TestLog log = TestLog.of(EVENTS)) {
      Projecting.project(log, Projecting.fresh(log), EVENTS);
      List<String> differing =
          log.inSnapshot(
              () ->
                  log.client()
                      .sql(
                          """
                          select c.entry::text from counted c
                            join entry e on e.entry = c.entry and e.known_to = 9223372036854775807
                            join recommendation r on r.id = c.recommendation
                              and r.known_to = 9223372036854775807
                          where c.known_to = 9223372036854775807 and (c.day, c.lag_days) is distinct
                            from (effective_day(e.earliest, r.proposed_day),
                              lag_days(e.last, e.recorded_at))
                          """)
                      .query(String.class)
                      .list());
      assertThat(differing).isEmpty();
      assertThat(log.tables().get("counted")).hasSizeGreaterThan(MOMENTS.size());
    }
  }

  private static Object ask(TestLog log, String rule, Map<String, Object> values) {
    return log.inSnapshot(
        () -> log.client().sql("select " + rule).params(values).query().singleValue());
  }
}
