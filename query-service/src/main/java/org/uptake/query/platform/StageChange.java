package org.uptake.query.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From one stage to another; null where it was in none. */
public record StageChange(@Nullable String before, @Nullable String after) {

  /** Null where it is the same. */
  public static @Nullable StageChange of(@Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? null : new StageChange(before, after);
  }
}
