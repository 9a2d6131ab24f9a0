package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.kernel.Refused;

/** Nobody answers a question before the whole of it was heard. */
final class QuestionTest {

  private static final LocalDate DAY = LocalDate.parse("2018-12-31");

  private int answered;

  private static Question asked(String... namesAndValues) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Question(request);
  }

  private int answer() {
    return ++answered;
  }

  private void assertThatNobodyAnswers(Supplier<Integer> answer) {
    assertThatExceptionOfType(Refused.class).isThrownBy(answer::get);
    assertThat(answered).isZero();
  }

  @Test
  void isAnsweredWithItsPartsInOrder() {
    Question question = asked("asOf", "2018-12-31", "q", "women", "size", "7");

    List<Object> parts =
        question.answer(
            parameters -> parameters.day("asOf"),
            parameters -> parameters.text("q"),
            Page::of,
            (day, text, page) -> List.of(day.orElseThrow(), text.orElseThrow(), page));

    assertThat(parts).containsExactly(DAY, "women", new Page(0, 7));
  }

  @Test
  void isNotAnsweredWhereAPartIsBad() {
    assertThatNobodyAnswers(
        () -> asked("page", "-1").answer(Page::of, TwoDates::of, (page, dates) -> answer()));
    assertThatNobodyAnswers(() -> asked("page", "-1").answer(Page::of, page -> answer()));
  }

  @Test
  void isNotAnsweredWhereSomethingWasNotRead() {
    assertThatNobodyAnswers(() -> asked("asof", "2018-12-31").answer(this::answer));
    assertThatNobodyAnswers(
        () -> asked("asof", "2018-12-31").answer(TwoDates::of, dates -> answer()));
    assertThatNobodyAnswers(
        () ->
            asked("asof", "2018-12-31")
                .answer(
                    TwoDates::of, Page::of, ListedNothing::of, (dates, page, none) -> answer()));
  }

  /** Reads no parameter. */
  private record ListedNothing() {
    static ListedNothing of(Parameters ignored) {
      return new ListedNothing();
    }
  }
}
