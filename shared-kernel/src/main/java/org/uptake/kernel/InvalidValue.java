package org.uptake.kernel;

import java.util.List;

/** What is wrong with a text that is no value of its type. */
public sealed interface InvalidValue extends Message {

  /** What it must be. */
  enum Simple implements InvalidValue {
    REVIEW_CODE,
    STAKEHOLDER_CODE,
    RECOMMENDATION_ID,
    RECOMMENDATION_NUMBER,
    ENTRY_ID,
    ACCOUNT_ID,
    REBUILD_ID,
    STREAM,
    DATE,
    AMOUNT,
    WEB_ADDRESS,
    WITHOUT_USER_INFO,
    DECIMAL,
    WHOLE_NUMBER
  }

  /** Well written, but the calendar has no such day. */
  record NoSuchDay(String day) implements InvalidValue {}

  record TooManyDigits(int most) implements InvalidValue {}

  record TooLong(int most) implements InvalidValue {}

  record NotOneOf(List<String> words) implements InvalidValue {}

  /**
   * A character has no place in it.
   *
   * @param character as U+0000
   * @param place which character of the text it is, from 1
   */
  record Misplaced(String character, int place, Misplacement why) implements InvalidValue {}

  /** Why a character has no place in a text. */
  enum Misplacement implements Message {
    CONTROL,
    HALF_OF_A_PAIR,
    NO_CHARACTER,
    TURNS_DIRECTION,
    HIDDEN
  }
}
