package org.uptake.kernel;

/** A text from outside that is no value of the type that it should be. */
@SuppressWarnings("serial") // never serialized: it ends where the field is named
public final class BadValue extends IllegalArgumentException {

  private final InvalidValue problem;

  public BadValue(InvalidValue problem) {
    super(problem.code());
    this.problem = problem;
  }

  /** What would be right. */
  public InvalidValue problem() {
    return problem;
  }
}
