package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.EntryListRequest.Order;
import tools.jackson.databind.json.JsonMapper;

/** What is told of each entry of a recommendation beside what it says. */
final class EntryListTest {

  private static final String ID = "DEMO-1";

  private final Story story = new Story();
  private final EntryRows rows = new EntryRows(story.log().client(), new JsonMapper());

  @BeforeEach
  void propose() {
    story.review("DEMO", null, 12);
    story.propose(ID, "2019-01-01");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private EntryDetails entry(UUID id, boolean history, Standpoint at) {
    return story
        .log()
        .inSnapshot(
            () -> EntryAssembly.of(List.of(id), rows.forms(List.of(id), history, at), history))
        .getFirst();
  }

  private EntryDetails entry(UUID id) {
    return entry(id, true, story.on("2026-01-05"));
  }

  private UUID endorsed(String on) {
    return story.tell(ID, "endorsed", on, "by", "SC", "extent", "full");
  }

  @Test
  void theStageIsToldThatItChangedInOrderOfOccurrence() {
    UUID late = endorsed("2019-06-01");
    assertThat(entry(late).stage()).isEqualTo(new StageChange("proposed", "endorsed"));
    assertThat(entry(new UUID(1, 2)).stage()).isEqualTo(new StageChange(null, "proposed"));

    UUID early = endorsed("2019-03-01");

    assertThat(entry(early).stage()).isEqualTo(new StageChange("proposed", "endorsed"));
    assertThat(entry(late).stage()).isNull();
    Standpoint before = story.on("2026-01-05", story.position() - 1);
    assertThat(entry(late, true, before).stage())
        .isEqualTo(new StageChange("proposed", "endorsed"));
  }

  @Test
  void ofTwoOnOneDayEachTellsItsOwnChange() {
    UUID endorsed = endorsed("2019-03-01");
    UUID planned = story.tell(ID, "planned", "2019-03-01", "steps", "Some");

    assertThat(entry(endorsed).stage()).isEqualTo(new StageChange("proposed", "endorsed"));
    assertThat(entry(planned).stage()).isEqualTo(new StageChange("endorsed", "planned"));
  }

  @Test
  void whatWasRetractedChangesNothing() {
    UUID endorsed = endorsed("2019-03-01");
    story.retract(endorsed, "Mistaken.");

    assertThat(entry(endorsed).stage()).isNull();
  }

  @Test
  void ofOneThatWasRecordedInErrorNothingChangesAnything() {
    UUID endorsed = endorsed("2019-03-01");
    UUID closed =
        story.tell(
            ID, "closed", "2019-04-01", "ground", "recorded-in-error", "explanation", "Mistaken.");

    assertThat(entry(endorsed).stage()).isNull();
    assertThat(entry(closed).stage()).isNull();
  }

  @Test
  void theLagIsThatOfTheFormKnown() {
    UUID endorsed = endorsed("2025-12-31");
    assertThat(entry(endorsed).lagDays()).isEqualTo(5);

    story.correct(endorsed, "Misread.", "occurredOn", "2025-12");
    story.correct(endorsed, "Misread.", "occurredOn", "2025-11");

    assertThat(entry(endorsed).lagDays()).isEqualTo(36);
    assertThat(entry(endorsed, false, story.on("2026-01-05", story.position() - 1)).lagDays())
        .isEqualTo(5);
  }

  @Test
  void everyCorrectionNamesTheFieldsThatItChanged() {
    UUID endorsed = endorsed("2019-03-01");
    story.correct(endorsed, "Misread.", "occurredOn", "2019-02-01", "extent", "partial");
    story.correct(endorsed, "Somebody else.", "by", "GA");

    EntryDetails told = entry(endorsed);

    assertThat(Objects.requireNonNull(told.corrected()).fields()).containsExactly("by");
    assertThat(Objects.requireNonNull(told.history()))
        .extracting(EntryDetails.Form::correctedFields)
        .containsExactly(null, List.of("occurredOn", "extent"));
    assertThat(Objects.requireNonNull(entry(endorsed, false, story.on("2026-01-05")).corrected()))
        .extracting(EntryDetails.Revised::fields)
        .isEqualTo(List.of("by"));
    story.retract(endorsed, "Mistaken.");
    assertThat(Objects.requireNonNull(entry(endorsed).retracted()).fields()).isNull();
  }

  @Test
  void theNewestComeFirstIfAsked() {
    assertThat(Order.NEWEST.of(List.of(1, 2, 3))).containsExactly(3, 2, 1);
    assertThat(Order.OLDEST.of(List.of(1, 2, 3))).containsExactly(1, 2, 3);
  }
}
