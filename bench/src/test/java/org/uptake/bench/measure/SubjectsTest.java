package org.uptake.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubjectsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Viewpoint PAST =
      new Viewpoint(LocalDate.of(2021, 3, 1), Instant.parse("2022-01-01T00:00:00Z"), true);
  private static final Subjects SUBJECTS =
      new Subjects(List.of("HIPPO"), List.of("HIPPO-12"), List.of("SC"), 1_000, NOW);

  @Test
  void noPlaceholderIsLeft() {
    assertThat(Questions.ALL)
        .extracting(question -> path(question, PAST))
        .allMatch(path -> path.matches("/api/[^{} ]+"));
  }

  @Test
  void namesAreDifferent() {
    assertThat(Questions.ALL).extracting(Question::name).doesNotHaveDuplicates();
  }

  @Test
  void aStateOfThePastIsAskedWithBothDates() {
    assertThat(path(Question.state("list", "/api/recommendations?stage=stalled"), PAST))
        .isEqualTo(
            "/api/recommendations?stage=stalled&asOf=2021-03-01&knownAt=2022-01-01T00:00:00Z");
  }

  @Test
  void theStateOfNowIsAskedWithoutDates() {
    assertThat(path(Question.state("reviews", "/api/reviews"), Viewpoint.now(NOW)))
        .isEqualTo("/api/reviews");
  }

  @Test
  void aPeriodEndsAtTheMoment() {
    assertThat(path(Question.period("changes", "/api/changes?{month}"), PAST))
        .isEqualTo("/api/changes?from=2021-12-02T00:00:00Z&to=2022-01-01T00:00:00Z");
  }

  @Test
  void thePastLiesBetweenTheFirstMomentAndNow() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1_000; i++) {
      Viewpoint past = Viewpoint.past(NOW, random);
      assertThat(past.asOf()).isAfterOrEqualTo(Viewpoint.FIRST);
      assertThat(past.knownAt()).isBetween(instant(past.asOf().plusDays(1)), NOW);
    }
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String path(Question question, Viewpoint moment) {
    return SUBJECTS.path(question, moment, 1);
  }
}
