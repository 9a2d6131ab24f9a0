package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of a recommendation, {@code <review>-<number>}: {@code HIPPO-12}, {@code UPR3-121.3}. It
 * is written as it was proposed; ids that differ in case alone name one recommendation, and only
 * one of them can be proposed.
 */
public record RecommendationId(@JsonValue String value) implements Code {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Z0-9][A-Z0-9-]{1,19}-" + RecommendationNumber.BOUND + RecommendationNumber.PARTS);

  @JsonCreator
  public RecommendationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadValue(InvalidValue.Simple.RECOMMENDATION_ID);
    }
  }

  public static RecommendationId of(ReviewCode review, RecommendationNumber number) {
    return new RecommendationId(review + "-" + number);
  }

  public ReviewCode review() {
    return new ReviewCode(value.substring(0, hyphen()));
  }

  public RecommendationNumber number() {
    return new RecommendationNumber(value.substring(hyphen() + 1));
  }

  public String stream() {
    return "recommendation/" + value;
  }

  private int hyphen() {
    return value.lastIndexOf('-');
  }

  @Override
  public String toString() {
    return value;
  }
}
