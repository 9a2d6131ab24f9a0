package org.uptake.query.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.stakeholder.Activity.Acts;
import org.uptake.query.stakeholder.Activity.Lag;

/** What is asked of a stakeholder, and what it did. */
final class StakeholderActivityTest {

  private final Story story = new Story();
  private final ActivityRows activity = new ActivityRows(story.log().client());
  private final AddressedRows addressed = new AddressedRows(story.log().client());

  @BeforeEach
  void propose() {
    story.review("DEMO", "SG", 12);
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.propose("DEMO-2", "2019-02-01", "SEC");
    story.propose("DEMO-3", "2019-03-01");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Addressed addressed(String code, Standpoint at) {
    return story.log().inSnapshot(() -> Addressed.of(addressed.tracks(code, at)));
  }

  private List<Acts> acts(String code, Standpoint at) {
    return story.log().inSnapshot(() -> activity.acts(code, at));
  }

  private UUID funded(String recommendation, String on, String amount, Object... fields) {
    Object[] all = java.util.Arrays.copyOf(fields, fields.length + 10);
    Object[] gift = {
      "by", "GA", "amount", amount, "currency", "USD", "phase", "pledged", "channel", "fund"
    };
    System.arraycopy(gift, 0, all, fields.length, gift.length);
    return story.tell(recommendation, "funded", on, all);
  }

  @Test
  void countsWhatIsAskedOfItByStageResponseAndStep() {
    story.tell(
        "DEMO-1", "endorsed", "2019-04-01", "addressee", "SEC", "by", "SEC", "extent", "partial");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "FM",
        "by",
        "FM",
        "extent",
        "full",
        "summary",
        "Done");

    Addressed sec = addressed("SEC", story.on("2019-06-01"));

    assertThat(sec.total()).isEqualTo(2);
    assertThat(sec.counts().counts())
        .containsEntry("partially-implemented", 1L)
        .containsEntry("proposed", 1L);
    assertThat(sec.responses())
        .containsEntry("accepted-in-part", 1L)
        .containsEntry("none", 1L)
        .containsEntry("declined", 0L);
    assertThat(sec.steps()).containsEntry("endorsed", 1L).containsEntry("implemented", 0L);
    assertThat(addressed("SEC", story.on("2019-01-31")).total()).isEqualTo(1);
    assertThat(addressed("SEC", story.on("2019-06-01", 2)).total()).isEqualTo(1);
    assertThat(addressed("GA", story.on("2019-06-01")).total()).isZero();
  }

  @Test
  void tellsWhatItDidByKindWithTheFirstAndTheLastDay() {
    story.tell(
        "DEMO-2",
        "progress-reported",
        "2019-06-01",
        "by",
        "SEC",
        "movement",
        "advanced",
        "summary",
        "S");
    story.tell(
        "DEMO-1",
        "progress-reported",
        "2019-04",
        "addressee",
        "FM",
        "by",
        "SEC",
        "movement",
        "advanced",
        "summary",
        "S");
    UUID plan = story.tell("DEMO-1", "planned", "2019-03-01", "by", "SEC", "steps", "S");
    long planned = story.position();
    story.retract(plan, "Mistaken");

    assertThat(acts("SEC", story.on("2019-12-31")))
        .containsExactly(acts("progress-reported", 2, "2019-04-01", "2019-06-01"));
    assertThat(acts("SEC", story.on("2019-05-01", planned)))
        .containsExactly(
            acts("planned", 1, "2019-03-01", "2019-03-01"),
            acts("progress-reported", 1, "2019-04-01", "2019-04-01"));
    assertThat(acts("FM", story.on("2019-12-31"))).isEmpty();
  }

  private static Acts acts(String kind, long entries, String first, String last) {
    return new Acts(kind, entries, LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void aContributionToSeveralCountsOnce() {
    funded("DEMO-1", "2019-04-01", "10.50", "contribution", "fund-7");
    funded("DEMO-2", "2019-04-01", "10.50", "contribution", "fund-7");
    funded("DEMO-3", "2019-04-02", "10.50", "contribution", "fund-7");
    funded("DEMO-1", "2019-04-01", "1");
    funded("DEMO-2", "2019-04-01", "1");
    funded("DEMO-2", "2020-04-01", "1000");

    assertThat(story.log().inSnapshot(() -> activity.given("GA", story.on("2019-12-31"))))
        .containsExactly(new FundingTotal("USD", "pledged", "23", 4, null));
    assertThat(story.log().inSnapshot(() -> activity.given("SEC", story.on("2019-12-31"))))
        .isEmpty();
  }

  @Test
  void itsLagIsThatOfWhatIsByIt() {
    story.tell("DEMO-1", "observed", "2025-12-31", "by", "NGO", "stance", "adds", "text", "T");
    story.tell("DEMO-1", "observed", "2025-12-06", "by", "NGO", "stance", "adds", "text", "T");
    story.tell("DEMO-1", "observed", "2024", "by", "IPI", "stance", "adds", "text", "T");

    assertThat(story.log().inSnapshot(() -> activity.lag("NGO", story.on("2026-01-05"))))
        .isEqualTo(new Lag(2, 5, 30));
    assertThat(story.log().inSnapshot(() -> activity.lag("NGO", story.on("2025-12-06"))))
        .isEqualTo(new Lag(1, 30, 30));
    assertThat(story.log().inSnapshot(() -> activity.lag("SEC", story.on("2026-01-05"))))
        .isEqualTo(new Lag(0, null, null));
  }

  @Test
  void tellsTheReviewsThatItLooksAfter() {
    assertThat(story.log().inSnapshot(() -> addressed.reviews("SG", story.on("2019-01-01"))))
        .containsExactly("DEMO");
    assertThat(story.log().inSnapshot(() -> addressed.reviews("SG", story.on("2019-01-01", 0))))
        .isEmpty();
  }
}
