package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.platform.message.Messages;

/** The query of an address is heard in full or refused. */
final class ParametersTest {

  private static Parameters of(String... namesAndValues) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Parameters(request);
  }

  private static String english(FieldError error) {
    return error.field() + ": " + Messages.english(error.problem());
  }

  @SuppressWarnings("unchecked") // what the refusal says of its values
  private static List<FieldError> errors(Parameters parameters) {
    Refused refused =
        Objects.requireNonNull(catchThrowableOfType(Refused.class, parameters::finish));
    assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED);
    return (List<FieldError>) Objects.requireNonNull(refused.values().get("errors"));
  }

  @Test
  void repeatsNotEveryNameThatNobodyAskedFor() {
    String[] many =
        IntStream.range(0, 1000)
            .boxed()
            .flatMap(number -> Stream.of("x" + number, "1"))
            .toArray(String[]::new);
    assertThat(errors(of(many))).hasSize(20);
  }

  @Test
  void readsWhatIsWellFormed() {
    Parameters parameters =
        of(
            "day", "2018-12-31",
            "at", "2026-11-21T10:30:00+01:00",
            "number", "7",
            "flag", "true",
            "stage", "in-progress",
            "review", "HIPPO",
            "q", "women & peace");

    assertThat(parameters.day("day")).contains(LocalDate.parse("2018-12-31"));
    assertThat(parameters.instant("at")).contains(Instant.parse("2026-11-21T09:30:00Z"));
    assertThat(parameters.number("number", 1, 7)).contains(7L);
    assertThat(parameters.flag("flag")).contains(true);
    assertThat(parameters.word("stage", Stage.class)).contains(Stage.IN_PROGRESS);
    assertThat(parameters.code("review", ReviewCode::new)).contains(new ReviewCode("HIPPO"));
    assertThat(parameters.text("q")).contains("women & peace");
    assertThatCode(parameters::finish).doesNotThrowAnyException();
  }

  @Test
  void readsSeveralWordsOfAClosedSet() {
    Parameters parameters =
        of("stage", "stalled,closed", "other", "stalled,", "third", "stalled;x");

    assertThat(parameters.words("stage", Stage.class))
        .contains(List.of(Stage.STALLED, Stage.CLOSED));
    assertThat(parameters.words("other", Stage.class)).isEmpty();
    assertThat(parameters.words("third", Stage.class)).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("other", "third");
  }

  @Test
  void whatIsSearchedForIsNotTooLong() {
    Parameters parameters = of("q", "a".repeat(200), "other", "a".repeat(201));

    assertThat(parameters.query("q")).isPresent();
    assertThat(parameters.query("other")).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("other");
  }

  @Test
  void oneFaultOfAParameterIsTold() {
    Parameters parameters = of("q", "a".repeat(201));

    assertThat(parameters.query("q")).isEmpty();
    assertThat(parameters.reject("q", BadParameter.Simple.WORDS_MISSING)).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly("q: must be at most 200 characters long");
  }

  @Test
  void takesSeveralWordsRepeatedToo() {
    Parameters parameters =
        of(
            "stage",
            "stalled",
            "stage",
            "closed",
            "stage",
            "declined,endorsed",
            "other",
            "stalled",
            "other",
            "");

    assertThat(parameters.words("stage", Stage.class))
        .contains(List.of(Stage.STALLED, Stage.CLOSED, Stage.DECLINED, Stage.ENDORSED));
    assertThat(parameters.words("other", Stage.class)).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("other");
  }

  @Test
  void whatIsLeftOutIsEmpty() {
    Parameters parameters = of();

    assertThat(parameters.day("day")).isEmpty();
    assertThat(parameters.text("text")).isEmpty();
    assertThat(parameters.words("stage", Stage.class)).isEmpty();
    assertThatCode(parameters::finish).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsGivenWithoutAValue() {
    Parameters parameters = of("day", " ", "number", "", "review", "", "stage", "");

    assertThat(parameters.day("day")).isEmpty();
    assertThat(parameters.number("number", 0, 1)).isEmpty();
    assertThat(parameters.code("review", ReviewCode::new)).isEmpty();
    assertThat(parameters.words("stage", Stage.class)).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly(
            "day: must not be empty",
            "number: must not be empty",
            "review: must not be empty",
            "stage: must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018-13-01", "2019-02-29", "yesterday", "2018-12-31T00:00:00Z"})
  void refusesWhatIsNoDay(String text) {
    Parameters parameters = of("asOf", text);

    assertThat(parameters.day("asOf")).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly("asOf: must be a day such as 2018-12-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-11-21T09:30:00", "now"})
  void refusesWhatIsNoInstant(String text) {
    Parameters parameters = of("knownAt", text);

    assertThat(parameters.instant("knownAt")).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("knownAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "+1", "1.5", "١٢", "many", "99999999999999999999"})
  void refusesANumberOutOfItsRange(String text) {
    Parameters parameters = of("size", text);

    assertThat(parameters.number("size", 1, 500)).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly("size: must be a whole number from 1 to 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE"})
  void refusesWhatIsNeitherTrueNorFalse(String text) {
    Parameters parameters = of("history", text);

    assertThat(parameters.flag("history")).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("history");
  }

  @Test
  void refusesAWordThatIsNoneOfTheSetAndNamesThose() {
    Parameters parameters = of("stage", "IN_PROGRESS");

    assertThat(parameters.word("stage", Stage.class)).isEmpty();
    assertThat(errors(parameters))
        .singleElement()
        .satisfies(error -> assertThat(english(error)).contains("in-progress", "closed"));
  }

  @Test
  void refusesACodeOfTheWrongShape() {
    Parameters parameters = of("review", "hippo!");

    assertThat(parameters.code("review", ReviewCode::new)).isEmpty();
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly("review");
  }

  @Test
  void refusesWhatIsGivenTwice() {
    Parameters parameters = of("asOf", "2018-12-31", "asOf", "2019-12-31");

    assertThat(parameters.day("asOf")).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly("asOf: is given more than once");
  }

  @Test
  void refusesWhatNobodyAskedForAndNamesWhatThereIs() {
    Parameters parameters = of("asof", "2018-12-31");

    assertThat(parameters.day("asOf")).isEmpty();
    assertThat(parameters.text("q")).isEmpty();
    assertThat(errors(parameters))
        .extracting(ParametersTest::english)
        .containsExactly("asof: is not a parameter here; these are: asOf, q");
  }

  @Test
  void namesEveryBadParameterAtOnce() {
    Parameters parameters = of("asOf", "x", "size", "0", "colour", "red");
    assertThat(parameters.day("asOf")).isEmpty();
    assertThat(parameters.number("size", 1, 500)).isEmpty();

    assertThat(errors(parameters))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("asOf", "size", "colour");
  }

  @Test
  void aPageIsTheFirstFiftyUnlessAskedOtherwise() {
    assertThat(Page.of(of())).isEqualTo(new Page(0, 50));
    assertThat(Page.of(of("page", "3", "size", "500"))).isEqualTo(new Page(3, 500));
  }

  @ParameterizedTest
  @CsvSource({"page,-1", "page,1000000001", "size,0", "size,501"})
  void refusesAPageOutOfRange(String name, String value) {
    Parameters parameters = of(name, value);

    assertThat(Page.of(parameters)).isEqualTo(new Page(0, 50));
    assertThat(errors(parameters)).extracting(FieldError::field).containsExactly(name);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    List<Integer> all = List.of(1, 2, 3, 4, 5);

    assertThat(new Page(0, 2).of(all)).containsExactly(1, 2);
    assertThat(new Page(1, 2).of(all)).containsExactly(3, 4);
    assertThat(new Page(2, 2).of(all)).containsExactly(5);
    assertThat(new Page(3, 2).of(all)).isEmpty();
    assertThat(new Page(1_000_000_000, 500).offset()).isEqualTo(500_000_000_000L);
  }
}
