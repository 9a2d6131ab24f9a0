package org.uptake.console.frame;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two dates that a reader chose.
 *
 * @param asOf the day of which the page speaks; null for today
 * @param knownAt an instant, as ISO 8601 has it; null for now
 */
public record PageDates(@Nullable LocalDate asOf, @Nullable String knownAt) {

  public static final PageDates NOW = new PageDates(null, null);

  public boolean areNow() {
    return asOf == null && knownAt == null;
  }

  public @Nullable String asOfText() {
    return asOf == null ? null : asOf.toString();
  }
}
