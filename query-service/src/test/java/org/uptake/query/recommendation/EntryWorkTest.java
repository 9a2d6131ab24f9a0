package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uptake.query.Reading;
import org.uptake.query.Story;
import org.uptake.query.platform.Standpoint;
import tools.jackson.databind.json.JsonMapper;

/** Of a recommendation no text is read that is not shown. */
final class EntryWorkTest {

  private static final String ID = "DEMO-1";
  private static final int LONG = 60_000;
  private static final int FORMS = 90;

  @Test
  void onlyToShowAnEntryItsBodyIsRead() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose(ID, "2019-01-01", "SEC");
      UUID report = report(story);
      Standpoint at = story.on("2020-01-01");
      EntryRows rows = new EntryRows(story.log().client(), new JsonMapper());
      DetailRows details = new DetailRows(story.log().client());

      assertThat(longBlocks(story, () -> rows.bare(ID, at))).isZero();
      assertThat(longBlocks(story, () -> rows.outlines(ID, at))).isZero();
      assertThat(longBlocks(story, () -> details.version(ID, at))).isZero();
      assertThat(longBlocks(story, () -> rows.forms(List.of(report), true, at))).isPositive();
      assertThat(story.log().inSnapshot(() -> rows.outlines(ID, at)).getLast().bytes())
          .isGreaterThan(LONG)
          .isLessThan(LONG + 1_000);
    }
  }

  @Test
  void ofAnEntryOfManyFormsAreToldTheFirstAndTheNewestThatFit() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose(ID, "2019-01-01", "SEC");
      UUID report = report(story);
      for (int form = 1; form < FORMS; form++) {
        story.correct(report, "Form " + form, "summary", form + text());
      }
      EntryDetails told =
          story
              .log()
              .inSnapshot(
                  () ->
                      EntryAssembly.find(
                              new EntryRows(story.log().client(), new JsonMapper())
                                  .forms(List.of(report), true, story.on("2020-01-01")))
                          .orElseThrow());

      List<EntryDetails.Form> history = Objects.requireNonNull(told.history());
      assertThat(new JsonMapper().writeValueAsBytes(told).length).isLessThan(5_000_000);
      assertThat(history.getFirst().correctedBecause()).isNull();
      assertThat(history.getLast().correctedBecause()).isEqualTo("Form " + (FORMS - 2));
      assertThat(Objects.requireNonNull(told.corrected()).reason())
          .isEqualTo("Form " + (FORMS - 1));
      assertThat(told.untold()).isEqualTo(FORMS - 1L - history.size());
      assertThat(history).hasSizeGreaterThan(FORMS / 2);
    }
  }

  private static UUID report(Story story) {
    return story.tell(
        ID,
        "progress-reported",
        "2019-04-01",
        "by",
        "DPO",
        "movement",
        "advanced",
        "summary",
        text());
  }

  private static long longBlocks(Story story, Supplier<?> question) {
    return Reading.of(story.log(), "form", question).longBlocks();
  }

  static String text() {
    return new Random(3)
        .ints('a', 'z' + 1)
        .limit(LONG)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
