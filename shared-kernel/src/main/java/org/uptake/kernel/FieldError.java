package org.uptake.kernel;

/**
 * One bad field.
 *
 * @param field its name as the sender wrote it, {@code measures[0].value} for one inside another
 * @param problem what would be right
 */
public record FieldError(String field, Message problem) {

  private static final int LONGEST_NAME = 500;

  /** A name that nobody knows stands in an answer as little else of what was sent does. */
  public FieldError {
    field = AnswerText.plainly(field, LONGEST_NAME);
  }
}
