package org.uptake.command.platform;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it was sent: within limits of depth and of names and numbers, and no field twice. */
public final class SentJson {

  private static final int DEEPEST_NESTING = 32;

  private static final TokenStreamLocation UNKNOWN =
      new TokenStreamLocation(ContentReference.unknown(), 0, 0, 0);

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SentJson() {}

  /**
   * A map, a list, a text, a number, a truth value or null.
   *
   * @throws Refused {@link Refusal#MALFORMED} if it cannot be read
   */
  public static @Nullable Object read(byte[] sent) {
    try {
      return JSON.readValue(sent, Object.class);
    } catch (StreamConstraintsException beyondLimits) {
      TokenStreamLocation at = place(beyondLimits);
      throw new Refused(
          Refusal.MALFORMED,
          new Unrecorded.BeyondLimits(at.getLineNr(), at.getColumnNr(), DEEPEST_NESTING));
    } catch (NumberFormatException | ArithmeticException outOfAllProportion) {
      throw new Refused(Refusal.MALFORMED, Unrecorded.Simple.NUMBER_OUT_OF_PROPORTION);
    } catch (JacksonException malformed) {
      TokenStreamLocation at = place(malformed);
      throw new Refused(Refusal.MALFORMED, new Unrecorded.NoJson(at.getLineNr(), at.getColumnNr()));
    }
  }

  private static TokenStreamLocation place(JacksonException malformed) {
    TokenStreamLocation at = malformed.getLocation();
    return at == null ? UNKNOWN : at;
  }
}
