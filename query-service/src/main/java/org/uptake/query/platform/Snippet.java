package org.uptake.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the words that were found, in parts of plain text, so that nobody has to trust
 * it with markup.
 */
public record Snippet(@JsonValue List<Part> parts) {

  private static final int MOST = 50;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_BEGINNING = 300;

  /**
   * SQL for the snippet of a text, %1$s, in the answer's row %2$s, counted from 1; takes {@code
   * :words}, and is null without. To find the words again the text is parsed, so this is done for
   * so much of it in so many rows; after those stands how it begins.
   */
  public static final String OF =
      """
      case when %%2$s <= %d then
        ts_headline('english', translate(left(%%1$s, %d), E'<>&/\\x02\\x03', E'\\x04\\x05\\x06\\x07'),
          :words::tsquery, E'StartSel=\\x02, StopSel=\\x03, MaxFragments=2, MaxWords=25, MinWords=10,\
       FragmentDelimiter=" … "')
        when :words::tsquery is not null then translate(left(%%1$s, %d), E'\\x02\\x03', '')
        end\
      """
          .formatted(MOST, LONGEST, LONGEST_BEGINNING);

  /**
   * The parser drops what it takes for a tag and keeps what it takes for a path in one piece. So
   * these characters are spaces to it, as they are in what is searched.
   */
  private static final Map<Character, Character> HIDDEN =
      Map.of('\u0004', '<', '\u0005', '>', '\u0006', '&', '\u0007', '/');

  private static final Pattern HIT = Pattern.compile("\u0002([^\u0003]*)\u0003");

  /** A part of it; {@code hit} if it is one of the words. */
  @JsonInclude
  public record Part(String text, boolean hit) {}

  /**
   * @param headline as {@link #OF} gives it
   */
  public static Snippet of(String headline) {
    String shown = shown(headline);
    List<Part> parts = new ArrayList<>();
    Matcher hits = HIT.matcher(shown);
    int done = 0;
    while (hits.find()) {
      add(parts, shown.substring(done, hits.start()), false);
      add(parts, hits.group(1), true);
      done = hits.end();
    }
    add(parts, shown.substring(done), false);
    return new Snippet(List.copyOf(parts));
  }

  private static void add(List<Part> parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, hit));
    }
  }

  private static String shown(String headline) {
    String shown = headline;
    for (Map.Entry<Character, Character> hidden : HIDDEN.entrySet()) {
      shown = shown.replace(hidden.getKey(), hidden.getValue());
    }
    return shown;
  }
}
