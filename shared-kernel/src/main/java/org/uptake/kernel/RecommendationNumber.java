package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of a recommendation within its review: {@code 12}, {@code 14a}. */
public record RecommendationNumber(@JsonValue String value) implements Code {

  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,3}[a-z]?");

  @JsonCreator
  public RecommendationNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadValue(InvalidValue.Simple.RECOMMENDATION_NUMBER);
    }
  }

  /** Without the letter, for sorting. */
  public int ordinal() {
    int last = value.length() - 1;
    boolean lettered = Character.isLetter(value.charAt(last));
    return Integer.parseInt(lettered ? value.substring(0, last) : value);
  }

  @Override
  public String toString() {
    return value;
  }
}
