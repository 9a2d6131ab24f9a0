package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of money above zero, at most 15 digits before and 2 after the point; written as a
 * decimal text so that no reader rounds it.
 */
public record Amount(BigDecimal number) implements Code {

  private static final Pattern SHAPE = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

  @JsonCreator
  public static Amount of(String text) {
    if (!SHAPE.matcher(text).matches() || new BigDecimal(text).signum() <= 0) {
      throw new BadValue(InvalidValue.Simple.AMOUNT);
    }
    BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
    return new Amount(stripped.setScale(Math.max(0, stripped.scale())));
  }

  @Override
  @JsonValue
  public String value() {
    return number.toPlainString();
  }

  @Override
  public String toString() {
    return value();
  }
}
