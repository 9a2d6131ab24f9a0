package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a review, such as {@code HIPPO} or {@code A4P}: 2 to 20 of A-Z, 0-9 and "-",
 * beginning with a letter or digit.
 */
public record ReviewCode(@JsonValue String value) implements Code {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

  @JsonCreator
  public ReviewCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadValue(InvalidValue.Simple.REVIEW_CODE);
    }
  }

  public String stream() {
    return "review/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
