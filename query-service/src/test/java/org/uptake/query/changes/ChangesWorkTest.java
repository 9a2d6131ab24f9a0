package org.uptake.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uptake.query.Reading;
import org.uptake.query.Story;
import org.uptake.query.changes.RecordingRows.Outlined;
import org.uptake.query.platform.Page;

/** What was recorded is told without reading texts that are longer than what is told of them. */
final class ChangesWorkTest {

  private static final int LONG = 60_000;
  private static final int CORRECTIONS = 90;
  private static final Page ALL = new Page(0, 500);

  private final Random random = new Random(2);

  private UUID report(Story story) {
    return story.tell(
        "DEMO-1",
        "progress-reported",
        "2019-04-01",
        "by",
        "DPO",
        "movement",
        "unchanged",
        "summary",
        text());
  }

  private String text() {
    return random
        .ints('a', 'z' + 1)
        .limit(LONG)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void formsAreReadOnlyOfTheCorrectionsThatAreShown() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose("DEMO-1", "2019-01-01");
      UUID corrected = report(story);
      UUID ignored = report(story);
      RecordingRows rows = new RecordingRows(story.log().client());
      Supplier<Outlined> listed = () -> rows.list(everything(story), ALL);

      assertThat(story.log().inSnapshot(listed).recordings().happened().total()).isEqualTo(3);
      story.correct(corrected, "Another word", "summary", text());
      Recordings listing = story.log().inSnapshot(listed).recordings();

      assertThat(Reading.of(story.log(), "form", listed).longBlocks()).isZero();
      assertThat(
              Reading.of(story.log(), "form", () -> rows.complete(listing, ALL.size()))
                  .longBlocks())
          .as("a change is told of both forms, so this is counted at all")
          .isPositive();
    }
  }

  @Test
  void aPageEndsWhereTheFormsThatItWouldReadBecomeTooLong() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose("DEMO-1", "2019-01-01");
      UUID corrected = report(story);
      for (int correction = 0; correction < CORRECTIONS; correction++) {
        story.correct(corrected, "Another word", "summary", correction + text());
      }
      RecordingRows rows = new RecordingRows(story.log().client());
      Outlined outlined = story.log().inSnapshot(() -> rows.list(everything(story), ALL));
      Page page = outlined.fitting(ALL);
      Recordings shown =
          story.log().inSnapshot(() -> rows.complete(outlined.recordings(), page.size()));

      assertThat(shown.learned().total()).isEqualTo(CORRECTIONS);
      assertThat(shown.learned().items())
          .hasSize(page.size())
          .hasSizeBetween(2, CORRECTIONS / 2)
          .allSatisfy(
              correction ->
                  assertThat(correction.changes())
                      .extracting(FieldChange::field)
                      .containsExactly("summary"));
    }
  }

  private static BriefingPeriod everything(Story story) {
    return new BriefingPeriod(
        0, story.position(), LocalDate.parse("2019-01-01"), LocalDate.parse("2020-01-01"), null);
  }
}
