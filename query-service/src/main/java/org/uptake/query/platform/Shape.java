package org.uptake.query.platform;

import java.util.List;

/** What a parameter may say; the document of the API is written from it. */
public sealed interface Shape {

  /** A day, {@code 2018-12-31}. */
  record Day() implements Shape {}

  /** An instant with its offset, {@code 2026-11-21T09:30:00Z}. */
  record Moment() implements Shape {}

  /** A day or an instant. */
  record DayOrMoment() implements Shape {}

  /** A whole number, both bounds included. */
  record WholeNumber(long least, long most) implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** Any text without control characters. */
  record Text() implements Shape {}

  /** One of the words of a closed set. */
  record OneOf(List<String> words) implements Shape {}

  /** Some of the words of a closed set, with commas between them. */
  record SomeOf(List<String> words) implements Shape {}

  /** A code of the domain. */
  record Coded() implements Shape {}
}
