package org.uptake.query.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.platform.BadParameter;

/** What is nothing to search for is refused, and it is said what would be. */
final class WrongQueryTest {

  private static final int LONGEST = 200;
  private static final int LARGEST = 40_000;

  private static @Nullable Object errors(String q) {
    Refused refused = catchThrowableOfType(Refused.class, () -> SearchQuery.read(q));
    assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED);
    return refused.values().get("errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "                | QUOTE_NOT_CLOSED
          "peace           | QUOTE_NOT_CLOSED
          peace"           | QUOTE_NOT_CLOSED
          -                | DASH_WITHOUT_WORD
          ---- -           | DASH_WITHOUT_WORD
          -(-(-(           | DASH_WITHOUT_WORD
          -war             | ONLY_UNWANTED_WORDS
          -"armed men"     | ONLY_UNWANTED_WORDS
          peace or -war    | ONLY_UNWANTED_WORDS
          *                | STAR_WITHOUT_BEGINNING
          peace *          | STAR_WITHOUT_BEGINNING
          *building        | STAR_WITHOUT_BEGINNING
          wo*men           | STAR_WITHOUT_BEGINNING
          fund**           | STAR_WITHOUT_BEGINNING
          "armed" *        | STAR_WITHOUT_BEGINNING
          !                | NO_WORD_TO_SEARCH_FOR
          ""               | NO_WORD_TO_SEARCH_FOR
          … “”             | NO_WORD_TO_SEARCH_FOR
          """)
  void isExplained(String q, BadParameter.Simple problem) {
    assertThat(errors(q)).isEqualTo(List.of(new FieldError("q", problem)));
  }

  @Test
  void aBeginningHasTwoLetters() {
    assertThat(errors("a*"))
        .isEqualTo(List.of(new FieldError("q", new BadParameter.BeginningTooShort(2))));
    assertThatCode(() -> SearchQuery.read("ab* 建*")).doesNotThrowAnyException();
  }

  /** They come along with what is copied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "peace”",
        "“peace",
        "- peace",
        "peace -",
        "peace…",
        "(peace)",
        "–peace",
        "or peace"
      })
  void whatComesAlongIsPassedOver(String q) {
    assertThat(SearchQuery.read(q).isAnsweredBy("Of peace or so")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internationally ",
        "ab ",
        "\"a b c d e f\" ",
        "a-b-",
        "co-op* ",
        "建",
        "1 000 ",
        "-x or y "
      })
  void howeverMuchIsAskedTheQuestionIsBounded(String words) {
    String q = words.repeat(LONGEST / words.length() + 1).substring(0, LONGEST);
    String closed = q.chars().filter(c -> c == '"').count() % 2 == 0 ? q : q.replace('"', ' ');
    String asked = closed.startsWith("-") ? "a " + closed.substring(2) : closed;
    try {
      assertThat(SearchQuery.read(asked).query()).hasSizeLessThan(LARGEST);
    } catch (Refused refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED);
    }
  }
}
