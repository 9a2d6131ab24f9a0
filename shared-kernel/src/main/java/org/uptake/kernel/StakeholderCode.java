package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a stakeholder, such as {@code SC} or {@code MINUSMA}: 1 to 40 of A-Z, 0-9 and "-",
 * beginning with a letter or digit.
 */
public record StakeholderCode(@JsonValue String value) implements Code {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  @JsonCreator
  public StakeholderCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadValue(InvalidValue.Simple.STAKEHOLDER_CODE);
    }
  }

  public String stream() {
    return "stakeholder/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
