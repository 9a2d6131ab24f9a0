package org.uptake.command.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.circumstances;
import static org.uptake.command.Sent.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewForm;
import org.uptake.kernel.review.ReviewRegistered;

class RegisterReviewTest {

  private static final ReviewCode HIPPO = new ReviewCode("HIPPO");
  private static final Fields SENT =
      fields("code", "HIPPO", "title", "Uniting our strengths", "publishedOn", "2015-06");
  private static final ReviewRegistered REGISTERED =
      new ReviewRegistered(
          HIPPO, "Uniting our strengths", PartialDate.of("2015-06"), null, null, null, null, 12);

  @Test
  void registersAReviewWithAReportingPeriodOfAYear() {
    given()
        .when(register(SENT))
        .recorded(REGISTERED)
        .answered(new Outcome("review/HIPPO", 1, null));
  }

  @Test
  void keepsEverythingThatIsSaidAboutAReview() {
    given()
        .when(
            register(
                SENT.with("symbol", "A/70/95")
                    .with("commissionedBy", "Secretary-General")
                    .with("custodian", "DPO")
                    .with("summary", "Primacy of politics")
                    .with("reportingPeriodMonths", 6)))
        .recorded(
            new ReviewRegistered(
                HIPPO,
                "Uniting our strengths",
                PartialDate.of("2015-06"),
                "A/70/95",
                "Secretary-General",
                new StakeholderCode("DPO"),
                "Primacy of politics",
                6));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 61})
  void refusesAReportingPeriodOutsideOneToSixtyMonths(int months) {
    assertThat(given().when(register(SENT.with("reportingPeriodMonths", months))).invalid())
        .extracting(Given::english)
        .containsExactly("reportingPeriodMonths: must be 1 to 60 months");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60})
  void takesTheShortestAndTheLongestReportingPeriod(int months) {
    given()
        .when(register(SENT.with("reportingPeriodMonths", months)))
        .recorded(
            new ReviewRegistered(
                HIPPO,
                "Uniting our strengths",
                PartialDate.of("2015-06"),
                null,
                null,
                null,
                null,
                months));
  }

  @Test
  void refusesACustodianThatNobodyRegistered() {
    assertThat(given().when(register(SENT.with("custodian", "NOBODY"))).invalid())
        .extracting(Given::english)
        .containsExactly("custodian: there is no stakeholder NOBODY");
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given()
                .when(
                    register(fields("code", "HIPPO", "publishedOn", "June 2015", "colour", "red")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("title", "publishedOn", "colour");
  }

  @Test
  void refusesACodeThatExistsWithOtherContent() {
    assertThat(
            given(REGISTERED)
                .when(register(SENT.with("title", "Another")))
                .refused(Refusal.ALREADY_EXISTS)
                .values())
        .containsEntry("identical", false);
  }

  @Test
  void saysWhereTheSameIsRegisteredAlready() {
    assertThat(given(REGISTERED).when(register(SENT)).refused(Refusal.ALREADY_EXISTS).values())
        .containsEntry("identical", true);
  }

  @Test
  void refusesAStaleVersion() {
    given(REGISTERED).when(register(SENT, new ExpectedVersion(0L))).refused(Refusal.STALE_VERSION);
  }

  private static Given<Review> given(Object... events) {
    return Given.events(Review.class, events);
  }

  private static RegisterReview register(Fields fields) {
    return register(fields, ExpectedVersion.ANY);
  }

  private static RegisterReview register(Fields fields, ExpectedVersion expected) {
    Circumstances known = circumstances("stakeholder/DPO");
    return new RegisterReview(HIPPO, ReviewForm.read(fields, known).parsed(), expected);
  }
}
