package org.uptake.query.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What stands around the words that were found, in parts of plain text, so that nobody has to trust
 * it with markup.
 */
public record Snippet(@JsonValue List<Part> parts) {

  private static final int MOST = 50;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_BEGINNING = 300;

  /**
   * SQL for so much of a text, %1$s, as the snippet is made of in the answer's row %2$s, counted
   * from 1. To find the words again the text is read, so this is done for so much of it in so many
   * rows; after those stands how it begins.
   */
  public static final String OF =
      "left(%%1$s, case when %%2$s <= %d then %d else %d end)"
          .formatted(MOST, LONGEST, LONGEST_BEGINNING);

  /** A part of it; {@code hit} if it is one of the words. */
  @JsonInclude
  public record Part(String text, boolean hit) {}

  /**
   * @param text as {@link #OF} gives it
   * @param row counted from 0
   */
  public static Snippet of(String text, SearchQuery words, int row) {
    return row < MOST ? new SnippetMaker(text, words).make() : beginning(text);
  }

  private static Snippet beginning(String text) {
    return new Snippet(text.isEmpty() ? List.of() : List.of(new Part(text, false)));
  }
}
