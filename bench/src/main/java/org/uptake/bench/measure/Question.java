package org.uptake.bench.measure;

/**
 * Something to ask.
 *
 * @param path with placeholders that {@link Subjects} fills in
 * @param times how it is asked about the past
 */
record Question(String name, String path, Times times) {

  /** How a question can be asked about the past. */
  enum Times {
    /** By {@code asOf} and {@code knownAt}. */
    BOTH,
    /** By the placeholders of its path. */
    IN_PATH,
    /** Not at all. */
    NONE
  }

  static Question state(String name, String path) {
    return new Question(name, path, Times.BOTH);
  }

  static Question period(String name, String path) {
    return new Question(name, path, Times.IN_PATH);
  }

  static Question present(String name, String path) {
    return new Question(name, path, Times.NONE);
  }
}
