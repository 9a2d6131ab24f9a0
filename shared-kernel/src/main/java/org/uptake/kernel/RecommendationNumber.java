package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The number of a recommendation within its review, as the review itself prints it: {@code 12},
 * {@code 14a}, {@code 121.3}, {@code 4.2(a)}, {@code R1}, {@code IV.7}. Letters and digits in parts
 * joined by points, each of which may end in letters or digits in parentheses.
 */
public record RecommendationNumber(@JsonValue String value) implements Code {

  /**
   * A regular expression, for who looks for numbers in other texts; it does not tell the length.
   */
  public static final String PARTS =
      "PART(?:\\.PART)*".replace("PART", "[A-Za-z0-9]+(?:\\([A-Za-z0-9]+\\))?");

  /** What follows is of at most so many characters, and has no hyphen. */
  static final String BOUND = "(?=[^-]{1,24}$)";

  private static final Pattern SHAPE = Pattern.compile(BOUND + PARTS);
  private static final Pattern FIGURES = Pattern.compile("0*([0-9]+)");

  @JsonCreator
  public RecommendationNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadValue(InvalidValue.Simple.RECOMMENDATION_NUMBER);
    }
  }

  /**
   * A text that stands, compared by its bytes, where the number stands in natural order: 2, 2a, 10,
   * 121.3, 121.10, R1. Two numbers that differ in case or leading zeros alone have the same.
   */
  public String order() {
    return FIGURES.matcher(value.toLowerCase(Locale.ROOT)).replaceAll(RecommendationNumber::sized);
  }

  /** Of two numbers the one with more figures is greater. */
  private static String sized(MatchResult figures) {
    return "%02d%s".formatted(figures.group(1).length(), figures.group(1));
  }

  @Override
  public String toString() {
    return value;
  }
}
