package org.uptake.query.platform;

import java.util.List;

/** What a parameter may say; the document of the API is written from it. */
public sealed interface ParameterType {

  /** A day, {@code 2018-12-31}. */
  record Day() implements ParameterType {}

  /** An instant with its offset, {@code 2026-11-21T09:30:00Z}. */
  record Moment() implements ParameterType {}

  /** A day or an instant. */
  record DayOrMoment() implements ParameterType {}

  /** A whole number, both bounds included. */
  record WholeNumber(long least, long most) implements ParameterType {}

  /** True or false. */
  record Flag() implements ParameterType {}

  /** Any text without control characters. */
  record Text() implements ParameterType {}

  /** One of the words of a closed set. */
  record OneOf(List<String> words) implements ParameterType {}

  /** Some of the words of a closed set: with commas between them, or repeated. */
  record SomeOf(List<String> words) implements ParameterType {}

  /** A code of the domain. */
  record Coded() implements ParameterType {}

  /** Some codes of the domain: with commas between them, or repeated. */
  record SomeCoded() implements ParameterType {}

  /** Some texts without control characters: repeated. */
  record SomeTexts() implements ParameterType {}
}
