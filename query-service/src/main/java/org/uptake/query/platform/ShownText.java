package org.uptake.query.platform;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that an answer shows by right.
 *
 * @param position of the event of the log that has them
 */
public record ShownText(String recommendation, long position) {

  /** None where everybody would have been shown as much. */
  public static Stream<ShownText> where(
      @Nullable Texts texts, String recommendation, long position) {
    return texts == Texts.BY_RIGHT
        ? Stream.of(new ShownText(recommendation, position))
        : Stream.empty();
  }
}
