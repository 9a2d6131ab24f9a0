package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.PROPOSAL;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.SEC;
import static org.uptake.command.recommendation.Entries.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.platform.Exists;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.RecommendationCommand.IssuingReview;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationProposed;

class ProposeTest {

  private static final IssuingReview REVIEW = new IssuingReview(PartialDate.of("2018-11"), 3);
  private static final Fields SENT =
      fields(
          "title", "Partnerships",
          "text", "Strengthen partnerships",
          "addressees", List.of("SEC", "FM"),
          "occurredOn", "2018-11-29");

  @Test
  void opensARecommendation() {
    given()
        .when(propose(SENT))
        .recorded(PROPOSED)
        .answered(Entries.outcome(1, PROPOSAL, "2018-11-29"));
  }

  @Test
  void countsFromTheDayOfPublicationWhereNoDayIsSent() {
    given()
        .when(propose(SENT.without("occurredOn")))
        .recorded(Entries.proposed("2018-11", Entries.SEC, Entries.FM));
  }

  @Test
  void mayLieBeforeThePublicationOfTheReview() {
    given()
        .when(propose(SENT.with("occurredOn", "2001")))
        .recorded(Entries.proposed("2001", Entries.SEC, Entries.FM));
  }

  @Test
  void keepsEverythingThatIsSaid() {
    given()
        .when(
            propose(
                SENT.with("action", "By agreements")
                    .with("theme", "partnerships")
                    .with("addressees", List.of("SEC"))
                    .with("source", "A/70/95")
                    .with("location", "para. 14")
                    .with("by", "SC")
                    .with("evidence", List.of(Map.of("title", "A/70/95", "locator", "para. 14")))
                    .with("note", "A note")))
        .recorded(
            new RecommendationProposed(
                PROPOSAL,
                DEMO_14,
                PartialDate.of("2018-11-29"),
                new org.uptake.kernel.StakeholderCode("SC"),
                "Partnerships",
                "Strengthen partnerships",
                "By agreements",
                "partnerships",
                List.of(SEC),
                "A/70/95",
                "para. 14",
                List.of(new Evidence("A/70/95", null, "para. 14")),
                "A note"));
  }

  @Test
  void refusesAReviewThatNobodyRegistered() {
    given()
        .when(new Propose(DEMO_14, PROPOSAL, SENT, Optional.empty(), Optional.empty(), known()))
        .refused(Refusal.UNKNOWN_REVIEW);
  }

  @Test
  void refusesWhatWasProposedInAnotherCase() {
    RecommendationId before = new RecommendationId("DEMO-R1");
    RecommendationId again = new RecommendationId("DEMO-r1");
    assertThat(
            given()
                .when(
                    new Propose(
                        again, PROPOSAL, SENT, Optional.of(REVIEW), Optional.of(before), known()))
                .refused(Refusal.ALREADY_EXISTS)
                .detail())
        .isEqualTo(new Exists.Recommendation(before));
  }

  @Test
  void insistsOnTheVersionOfTheReview() {
    given()
        .when(
            new Propose(
                DEMO_14,
                PROPOSAL,
                SENT,
                Optional.of(REVIEW),
                Optional.empty(),
                Given.at(2, known())))
        .refused(Refusal.STALE_VERSION);
    given()
        .when(
            new Propose(
                DEMO_14,
                PROPOSAL,
                SENT,
                Optional.of(REVIEW),
                Optional.empty(),
                Given.at(3, known())))
        .recorded(PROPOSED);
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given()
                .when(
                    propose(
                        fields(
                            "addressees",
                            List.of("SEC", "NOBODY", "SEC"),
                            "occurredOn",
                            "2024-05-02",
                            "extent",
                            "full",
                            "kind",
                            "proposed",
                            "id",
                            PROPOSAL.value(),
                            "evidence",
                            List.of(Map.of("title", "x", "url", "ftp://x.org")))))
                .invalid())
        .extracting(FieldError::field)
        .contains(
            "title", "text", "addressees", "occurredOn", "extent", "kind", "id", "evidence[0].url");
  }

  @Test
  void refusesADayThatLiesAhead() {
    assertThat(given().when(propose(SENT.with("occurredOn", "2024-05-02"))).invalid())
        .extracting(Given::english)
        .containsExactly(
            "occurredOn: must be a day that has begun somewhere on earth, not one ahead");
  }

  @Test
  void takesAYearThatHasBegun() {
    given()
        .when(propose(SENT.with("occurredOn", "2024")))
        .recorded(Entries.proposed("2024", Entries.SEC, Entries.FM));
  }

  @Test
  void refusesASecondRecommendationOfTheSameNumber() {
    assertThat(
            given(PROPOSED)
                .when(propose(SENT.with("title", "Another")))
                .refused(Refusal.ALREADY_EXISTS)
                .values())
        .containsEntry("identical", false);
  }

  @Test
  void saysWhereTheSameWasProposedAlready() {
    assertThat(given(PROPOSED).when(propose(SENT)).refused(Refusal.ALREADY_EXISTS).values())
        .containsEntry("identical", true);
  }

  @Test
  void knowsAWordingThatWasCorrectedSince() {
    RecommendationProposed reworded = Entries.proposed("2018-11-30", Entries.SEC, Entries.FM);
    EntryCorrected corrected =
        new EntryCorrected(DEMO_14, PROPOSAL, List.of("occurredOn"), reworded, "a day later");
    assertThat(
            given(PROPOSED, corrected).when(propose(SENT)).refused(Refusal.ALREADY_EXISTS).values())
        .containsEntry("identical", true);
  }

  private static Given<Recommendation> given(Object... events) {
    return Given.events(Recommendation.class, events);
  }

  private static Propose propose(Fields fields) {
    return new Propose(DEMO_14, PROPOSAL, fields, Optional.of(REVIEW), Optional.empty(), known());
  }
}
