package org.uptake.query.text;

/**
 * A part of what somebody typed to search for.
 *
 * @param text between blanks, or between quotation marks
 * @param unwanted whether a dash stands before it
 */
record TypedPart(String text, boolean quoted, boolean unwanted) {

  private static final String OR = "or";

  boolean isOr() {
    return !quoted && !unwanted && text.equalsIgnoreCase(OR);
  }
}
