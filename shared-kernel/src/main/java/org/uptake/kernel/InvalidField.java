package org.uptake.kernel;

/** What is wrong with a field of any form, beyond that its value is none. */
public sealed interface InvalidField extends Message {

  /** Without values. */
  enum Simple implements InvalidField {
    REQUIRED,
    EMPTY,
    NOT_TEXT,
    NOT_A_NUMBER,
    NOT_A_LIST,
    NOT_AN_OBJECT,
    NOT_AN_OBJECT_OF_TEXTS,
    NOT_TRUE_OR_FALSE,
    GIVEN_TWICE,
    GIVEN_BY_SERVER,
    CANNOT_BE_REVISED,
    CANNOT_BE_CORRECTED
  }

  record TooManyItems(int most) implements InvalidField {}

  record TooManyNames(int most) implements InvalidField {}

  /** Each field is within its limit, and all of them together are beyond theirs. */
  record TooMuch(long bytes, long most) implements InvalidField {}

  record NotAField(Message form) implements InvalidField {}

  record NotAFieldWithin(String field) implements InvalidField {}

  record NoStakeholder(StakeholderCode stakeholder) implements InvalidField {}

  record NoRecommendation(RecommendationId recommendation) implements InvalidField {}
}
