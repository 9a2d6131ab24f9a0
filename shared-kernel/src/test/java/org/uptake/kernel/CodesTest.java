package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.rebuild.RebuildId;

/** The codes and ids of docs/domain.md, in their shapes. */
class CodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"HIPPO", "A4P", "GS1325", "AB", "1A", "A-", "A--B", "ABCDEFGHIJKLMNOPQRST"})
  void takesTheCodeOfAReview(String code) {
    assertThat(new ReviewCode(code).value()).isEqualTo(code);
    assertThat(new ReviewCode(code)).hasToString(code);
    assertThat(new ReviewCode(code).stream()).isEqualTo("review/" + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "-A",
        "hippo",
        "HIP PO",
        "HIPPO\n",
        "HIPPO/1",
        "Ä4P",
        "ABCDEFGHIJKLMNOPQRSTU"
      })
  void refusesAnotherCodeOfAReview(String code) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> new ReviewCode(code))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.REVIEW_CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SC",
        "MINUSMA",
        "A",
        "1",
        "UNA-UK",
        "A-",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCD"
      })
  void takesTheCodeOfAStakeholder(String code) {
    assertThat(new StakeholderCode(code).value()).isEqualTo(code);
    assertThat(new StakeholderCode(code)).hasToString(code);
    assertThat(new StakeholderCode(code).stream()).isEqualTo("stakeholder/" + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "-A",
        "sc",
        "S C",
        " SC",
        "S_C",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDE"
      })
  void refusesAnotherCodeOfAStakeholder(String code) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> new StakeholderCode(code))
        .satisfies(
            bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.STAKEHOLDER_CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "HIPPO-12,                 HIPPO,                12",
    "A4P-14a,                  A4P,                  14a",
    "AB-1,                     AB,                   1",
    "AB-1-2,                   AB-1,                 2",
    "UPR3-121.3,               UPR3,                 121.3",
    "BOI-4.2(a),               BOI,                  4.2(a)",
    "NAP-R1,                   NAP,                  R1",
    "NAP-IV.7,                 NAP,                  IV.7",
    "A--9999z,                 A-,                   9999z",
    "ABCDEFGHIJKLMNOPQRST-7,   ABCDEFGHIJKLMNOPQRST, 7",
  })
  void readsTheIdOfARecommendationAsReviewAndNumber(String id, String review, String number) {
    RecommendationId read = new RecommendationId(id);
    assertThat(read.review()).isEqualTo(new ReviewCode(review));
    assertThat(read.number()).isEqualTo(new RecommendationNumber(number));
    assertThat(RecommendationId.of(read.review(), read.number())).isEqualTo(read);
    assertThat(read).hasToString(id);
    assertThat(read.stream()).isEqualTo("recommendation/" + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HIPPO",
        "HIPPO-",
        "HIPPO12",
        "HIPPO-(a)",
        "HIPPO-1.",
        "HIPPO-1..2",
        "HIPPO-1(a",
        "HIPPO-1(a)b",
        "HIPPO-1()",
        "HIPPO-1/2",
        "HIPPO-1\n",
        "HIPPO-1234567890123456789012345",
        "hippo-12",
        "A-1",
        "HIPPO-12 ",
        "ABCDEFGHIJKLMNOPQRSTU-7",
      })
  void refusesAnotherIdOfARecommendation(String id) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> new RecommendationId(id))
        .satisfies(
            bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.RECOMMENDATION_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "12",
        "14a",
        "9999z",
        "0",
        "01",
        "10000",
        "a",
        "2A",
        "2aa",
        "121.3",
        "R1",
        "4.2(a)",
        "1(iv).B(2)",
        "IV.7",
        "123456789012345678901234"
      })
  void takesTheNumberOfARecommendation(String number) {
    assertThat(new RecommendationNumber(number).value()).isEqualTo(number);
    assertThat(new RecommendationNumber(number)).hasToString(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        " 1",
        "1 a",
        ".1",
        "1.",
        "1..5",
        "(a)",
        "1(a",
        "1(a)b",
        "1()",
        "1((a))",
        "1/2",
        "1,5",
        "١",
        "2ä",
        "R​1",
        "1234567890123456789012345"
      })
  void refusesAnotherNumberOfARecommendation(String number) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> new RecommendationNumber(number))
        .satisfies(
            bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.RECOMMENDATION_NUMBER));
  }

  @Test
  void putsNumbersInNaturalOrder() {
    List<String> ordered =
        List.of(
            "0", "1", "2", "2(a)", "2(b)", "2.1", "2.10", "2a", "2aa", "10", "10a", "121.3",
            "121.10", "IV.7", "R1", "R2", "R10", "R10.1");
    assertThat(ordered.reversed().stream().map(RecommendationNumber::new))
        .extracting(RecommendationNumber::order)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(new RecommendationNumber("r01").order())
        .isEqualTo(new RecommendationNumber("R1").order());
  }

  @Test
  void readsTheIdOfAnEntryWhateverTheCaseOfItsLetters() {
    String id = "018f0000-0000-7000-8000-00000000000a";
    assertThat(EntryId.of(id).value()).isEqualTo(id);
    assertThat(EntryId.of("018F0000-0000-7000-8000-00000000000A")).isEqualTo(EntryId.of(id));
    assertThat(EntryId.of(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "018f0000", "018f0000-0000-7000-8000-00000000000g", "none"})
  void refusesAnotherIdOfAnEntry(String id) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> EntryId.of(id))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.ENTRY_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "018f0000", "018f0000-0000-7000-8000-00000000000g", "none"})
  void refusesAnotherIdOfAnAccountOrARebuild(String id) {
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> AccountId.of(id))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.ACCOUNT_ID));
    assertThatExceptionOfType(BadValue.class)
        .isThrownBy(() -> RebuildId.of(id))
        .satisfies(bad -> assertThat(bad.problem()).isEqualTo(InvalidValue.Simple.REBUILD_ID));
  }
}
