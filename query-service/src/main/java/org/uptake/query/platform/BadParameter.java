package org.uptake.query.platform;

import java.time.LocalDate;
import java.util.List;
import org.uptake.kernel.Message;

/** What is wrong with a parameter of a question. */
public sealed interface BadParameter extends Message {

  /** Without values. */
  enum Simple implements BadParameter {
    NO_DAY,
    NO_INSTANT,
    NO_DAY_OR_INSTANT,
    NO_PLAIN_TEXT,
    NO_WORD_TO_SEARCH_FOR,
    WORDS_MISSING,
    QUOTE_NOT_CLOSED,
    ONLY_UNWANTED_WORDS,
    DASH_WITHOUT_WORD,
    STAR_WITHOUT_BEGINNING,
    BEGINNING_MISSING,
    RELEVANCE_WITHOUT_WORDS
  }

  record BeginningTooShort(int least) implements BadParameter {}

  record Unknown(List<String> known) implements BadParameter {}

  record NotWithin(long least, long most) implements BadParameter {}

  record NotSomeOf(List<String> words) implements BadParameter {}

  record AfterToday(LocalDate today) implements BadParameter {}

  record OtherPosition(long position) implements BadParameter {}

  record NotBy(LocalDate today) implements BadParameter {}

  record AfterAsOf(LocalDate asOf) implements BadParameter {}

  record AfterTo(LocalDate to) implements BadParameter {}

  record NoYearUpTo(int years, int last) implements BadParameter {}

  record TooManyPoints(int points, int most) implements BadParameter {}

  record TooManyTotals(int totals, int most) implements BadParameter {}
}
