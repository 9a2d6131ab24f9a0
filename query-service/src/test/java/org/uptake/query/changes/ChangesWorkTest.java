package org.uptake.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uptake.query.Reading;
import org.uptake.query.Story;
import org.uptake.query.platform.Page;

/** What was recorded is told without reading texts that are longer than what is told of them. */
final class ChangesWorkTest {

  private static final int LONG = 60_000;

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
  void onlyOfWhatWasCorrectedIsAllRead() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose("DEMO-1", "2019-01-01");
      UUID corrected = report(story);
      UUID ignored = report(story);
      Supplier<Recordings> question =
          () ->
              new RecordingRows(story.log().client())
                  .list(
                      new Period(
                          0,
                          story.position(),
                          LocalDate.parse("2019-01-01"),
                          LocalDate.parse("2020-01-01"),
                          null),
                      new Page(0, 500));

      assertThat(story.log().inSnapshot(question).happened().total()).isEqualTo(3);
      assertThat(Reading.of(story.log(), "form", question).longBlocks()).isZero();

      story.correct(corrected, "Another word", "summary", text());
      assertThat(Reading.of(story.log(), "form", question).longBlocks())
          .as("a change is told of both forms, so this is counted at all")
          .isPositive();
    }
  }
}
