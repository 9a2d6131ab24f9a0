package org.uptake.command.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.circumstances;
import static org.uptake.command.Sent.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.review.ReviewCommand.ReviseReview;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;

class ReviseReviewTest {

  private static final ReviewCode HIPPO = new ReviewCode("HIPPO");
  private static final ReviewRegistered REGISTERED = review("A/70/95", "DPO", 6);

  @Test
  void keepsTheFieldsThatAreLeftOut() {
    given()
        .when(revise(fields("symbol", "A/70/95-S/2015/446", "reason", "double symbol")))
        .recorded(
            new ReviewRevised(
                HIPPO, List.of("symbol"), review("A/70/95-S/2015/446", "DPO", 6), "double symbol"))
        .answered(new Outcome("review/HIPPO", 2, null));
  }

  @Test
  void emptiesTheFieldsThatAreSentAsNull() {
    given()
        .when(revise(fields("symbol", null, "custodian", null, "reason", "not yet known")))
        .recorded(
            new ReviewRevised(
                HIPPO, List.of("symbol", "custodian"), review(null, null, 6), "not yet known"));
  }

  @Test
  void returnsToAYearWhereTheReportingPeriodIsEmptied() {
    given()
        .when(revise(fields("reportingPeriodMonths", null, "reason", "as usual")))
        .recorded(
            new ReviewRevised(
                HIPPO, List.of("reportingPeriodMonths"), review("A/70/95", "DPO", 12), "as usual"));
  }

  @Test
  void canBeRevisedAgain() {
    ReviewRevised first =
        new ReviewRevised(HIPPO, List.of("symbol"), review(null, "DPO", 6), "wrong");
    Given.events(Review.class, REGISTERED, first)
        .when(revise(fields("symbol", "A/70/95", "reason", "right after all")))
        .recorded(new ReviewRevised(HIPPO, List.of("symbol"), REGISTERED, "right after all"))
        .answered(new Outcome("review/HIPPO", 3, null));
  }

  @Test
  void refusesACustodianThatNobodyRegistered() {
    assertThat(given().when(revise(fields("custodian", "NOBODY", "reason", "r"))).invalid())
        .extracting(Given::english)
        .containsExactly("custodian: there is no stakeholder NOBODY");
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given()
                .when(
                    revise(
                        fields(
                            "code", "HIPPO2", "title", "", "reportingPeriodMonths", 61, "x", "y")))
                .invalid())
        .extracting(FieldError::field)
        .contains("code", "title", "reportingPeriodMonths", "x", "reason");
  }

  @Test
  void refusesWhatChangesNothing() {
    given()
        .when(revise(fields("symbol", "A/70/95", "reason", "why")))
        .refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void refusesAStaleVersion() {
    assertThat(
            given()
                .when(
                    new ReviseReview(
                        HIPPO, fields("symbol", "x", "reason", "r"), Given.at(7, circumstances())))
                .refused(Refusal.STALE_VERSION)
                .values())
        .containsEntry("version", 1L);
  }

  private static Given<Review> given() {
    return Given.events(Review.class, REGISTERED);
  }

  private static ReviseReview revise(Fields fields) {
    return new ReviseReview(HIPPO, fields, circumstances());
  }

  private static ReviewRegistered review(
      @Nullable String symbol, @Nullable String custodian, int months) {
    return new ReviewRegistered(
        HIPPO,
        "Uniting our strengths",
        PartialDate.of("2015-06"),
        symbol,
        null,
        custodian == null ? null : new StakeholderCode(custodian),
        null,
        months);
  }
}
