package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Life;

/** Which stages recommendations had. */
final class LifelineRowsTest {

  private static final LocalDate FIRST = LocalDate.parse("2019-01-01");

  private final Story story = new Story();
  private final LifelineRows rows = new LifelineRows(story.log().client());

  @BeforeEach
  void propose() {
    story.review("DEMO", null, 12);
    story.propose("DEMO-1", FIRST.toString());
    story.propose("DEMO-2", "2019-02-01");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Map<String, List<Life>> latest(Standpoint at) {
    return story.log().inSnapshot(() -> rows.latest(List.of("DEMO-2", "DEMO-1"), at));
  }

  @Test
  void areToldOfEachUpToTheDay() {
    story.tell("DEMO-1", "endorsed", "2019-03", "by", "SC", "extent", "full");
    story.tell("DEMO-1", "endorsed", "2019-04-01", "by", "GA", "extent", "full");
    story.tell("DEMO-1", "planned", "2019-05-01", "steps", "Some");

    assertThat(latest(story.on("2019-04-30")))
        .isEqualTo(
            Map.of(
                "DEMO-1",
                List.of(
                    new Life(FIRST, "2019-01-01", LocalDate.parse("2019-03-01"), "proposed"),
                    new Life(LocalDate.parse("2019-03-01"), "2019-03", null, "endorsed")),
                "DEMO-2",
                List.of(new Life(LocalDate.parse("2019-02-01"), "2019-02-01", null, "proposed"))));
    assertThat(latest(story.on("2019-06-01", story.position() - 3)).get("DEMO-1")).hasSize(1);
  }

  @Test
  void ofAVeryLongLifeTheLatestAreToldInAList() {
    LocalDate day = FIRST;
    for (int i = 0; i < LifelineRows.MOST_STAGES; i++) {
      day = day.plusDays(1);
      Object[] fields =
          i % 2 == 0 ? new Object[] {"cause", "other", "reason", "So."} : new Object[0];
      story.tell("DEMO-1", i % 2 == 0 ? "stalled" : "resumed", day.toString(), fields);
    }
    Standpoint at = story.on("2019-12-31");

    List<Life> whole = story.log().inSnapshot(() -> rows.whole("DEMO-1", at));
    assertThat(whole).hasSize(LifelineRows.MOST_STAGES + 1);
    assertThat(latest(at).get("DEMO-1")).isEqualTo(whole.subList(1, LifelineRows.MOST_STAGES + 1));
  }
}
