package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Because;
import org.uptake.query.recommendation.RecommendationDetails.Source;
import org.uptake.query.recommendation.RecommendationDetails.TrackDetails;

/** Since when a track is where it is, and on which entries that stands. */
final class TrackRowsTest {

  private final Story story = new Story();
  private final TrackRows rows = new TrackRows(story.log().client());

  @BeforeEach
  void propose() {
    story.review("DEMO", null, 12);
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private TrackDetails track(Standpoint at) {
    return story.log().inSnapshot(() -> rows.tracks("DEMO-1", at)).getFirst();
  }

  private UUID tell(String kind, String on, String by, Object... fields) {
    Object[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
    System.arraycopy(new Object[] {"addressee", "SEC", "by", by}, 0, all, fields.length, 4);
    return story.tell("DEMO-1", kind, on, all);
  }

  private static Source source(UUID entry, String kind, String on, @Nullable String by) {
    return new Source(entry, kind, on, by);
  }

  @Test
  void aProposalAloneSaysAtWhichStepItIs() {
    Because because = track(story.on("2019-01-02")).because();

    assertThat(because.step()).isEqualTo(source(new UUID(1, 2), "proposed", "2019-01-01", null));
    assertThat(because).extracting("stalled", "response", "assurance").containsOnlyNulls();
  }

  @Test
  void eachPartStandsOnTheEntryThatSaidItLast() {
    UUID endorsed = tell("endorsed", "2019-02", "SC", "extent", "full");
    UUID planned = tell("planned", "2019-03-01", "SEC", "steps", "Some");
    UUID stalled = tell("stalled", "2019-04-01", "DPO", "cause", "other", "reason", "So.");

    TrackDetails track = track(story.on("2019-12-31"));

    assertThat(track.because())
        .isEqualTo(
            new Because(
                source(planned, "planned", "2019-03-01", "SEC"),
                source(stalled, "stalled", "2019-04-01", "DPO"),
                source(endorsed, "endorsed", "2019-02", "SC"),
                source(planned, "planned", "2019-03-01", "SEC")));
    assertThat(track.since()).isEqualTo(LocalDate.parse("2019-04-01"));
    assertThat(track(story.on("2019-03-31")).since()).isEqualTo(LocalDate.parse("2019-03-01"));
  }

  @Test
  void tellsSinceWhenAsItWasRecorded() {
    tell("stalled", "2020", "SEC", "cause", "other", "reason", "So.");
    tell("observed", "2020-01-01", "SEC", "stance", "adds", "text", "T");
    UUID planned = tell("planned", "2020-01-01", "SEC", "steps", "Some");

    assertThat(track(story.on("2020-12-31")).dated()).isEqualTo("2020-01-01");
    story.retract(planned, "Mistaken");
    assertThat(track(story.on("2020-12-31")).dated()).isEqualTo("2020");
    assertThat(track(story.on("2020-12-31")).since()).isEqualTo(LocalDate.parse("2020-01-01"));
    assertThat(track(story.on("2019-12-31")).dated()).isEqualTo("2019-01-01");
  }

  @Test
  void whatIsSaidAgainHasBeenSoSinceItWasSaidFirst() {
    tell("implemented", "2019-02-01", "SEC", "extent", "partial", "summary", "Half");
    UUID again = tell("implemented", "2019-05-01", "SEC", "extent", "partial", "summary", "More");

    TrackDetails track = track(story.on("2019-12-31"));

    assertThat(track.since()).isEqualTo(LocalDate.parse("2019-02-01"));
    assertThat(track.because().step()).isEqualTo(source(again, "implemented", "2019-05-01", "SEC"));
  }

  @Test
  void anAnswerAndAReportMoveNoTrackFromWhereItIs() {
    tell("planned", "2019-02-01", "SEC", "steps", "Some");
    tell("endorsed", "2019-03-01", "SC", "extent", "full");
    tell("progress-reported", "2019-04-01", "SEC", "movement", "unchanged", "summary", "Nothing");

    assertThat(track(story.on("2019-12-31")).since()).isEqualTo(LocalDate.parse("2019-02-01"));
  }

  @Test
  void anEntryIsToldInTheFormThatWasKnown() {
    UUID planned = tell("planned", "2019-02-01", "SEC", "steps", "Some");
    Standpoint before = story.on("2019-12-31");
    story.correct(planned, "It was earlier.", "occurredOn", "2019-01-15");

    assertThat(track(before).because().step())
        .isEqualTo(source(planned, "planned", "2019-02-01", "SEC"));
    assertThat(track(story.on("2019-12-31")).because().step())
        .isEqualTo(source(planned, "planned", "2019-01-15", "SEC"));
    assertThat(track(story.on("2019-12-31")).since()).isEqualTo(LocalDate.parse("2019-01-15"));
  }
}
