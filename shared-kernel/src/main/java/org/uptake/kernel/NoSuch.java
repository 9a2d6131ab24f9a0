package org.uptake.kernel;

/** That there is nothing of a name; it is told as it was sent. */
public sealed interface NoSuch extends Message {

  record Review(String name) implements NoSuch {}

  record Stakeholder(String name) implements NoSuch {}

  record Recommendation(String name) implements NoSuch {}

  record Entry(String name) implements NoSuch {}

  record Import(String name) implements NoSuch {}

  record Rebuild(String name) implements NoSuch {}

  record Account(String name) implements NoSuch {}

  record Draft(String name) implements NoSuch {}

  record Role(String name) implements NoSuch {}

  record Stream(String name) implements NoSuch {}

  /** For an idempotency key. */
  record Receipt() implements NoSuch {}

  /** Nothing is served at this address. */
  record Page(String path) implements NoSuch {}

  /** An entry, where another recommendation may have one of this id. */
  record EntryHere(String name) implements NoSuch {}
}
