package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uptake.query.Reading;
import org.uptake.query.Story;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Links;

/** However many others name a recommendation, an answer about it stays small. */
final class LinkRowsTest {

  private static final int MORE = 3;

  @Test
  void theFirstLinksAreToldAndHowManyMoreThereAre() {
    try (Story story = new Story().review("DEMO", "SG", 12)) {
      story.propose("DEMO-1", "2019-01-01");
      story.propose("DEMO-2", "2019-01-01");
      for (int n = 0; n < LinkRows.MOST + MORE; n++) {
        UUID ignored =
            story.tell(
                "DEMO-2",
                "linked",
                "2019-02",
                "to",
                "DEMO-1",
                "relation",
                "reinforces",
                "note",
                n == 0 ? EntryWorkTest.text() : "short");
      }
      Standpoint at = story.on("2020-01-01");
      LinkRows rows = new LinkRows(story.log().client());
      Links to = story.log().inSnapshot(() -> rows.links("DEMO-2", at));
      Supplier<Links> named = () -> rows.links("DEMO-1", at);
      Links from = story.log().inSnapshot(named);

      assertThat(to.to()).hasSize(LinkRows.MOST);
      assertThat(to.untoldTo()).isEqualTo(MORE);
      assertThat(to.untoldFrom()).isNull();
      assertThat(from.from())
          .hasSize(LinkRows.MOST)
          .first()
          .extracting("relation")
          .isEqualTo("reinforces");
      assertThat(from.untoldFrom()).isEqualTo(MORE);
      assertThat(from.untoldTo()).isNull();
      assertThat(Reading.of(story.log(), "form", named).longBlocks()).isZero();
    }
  }
}
