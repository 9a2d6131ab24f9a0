package org.uptake.kernel.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a recommendation before an entry, as far as its fields are judged by it.
 *
 * @param opened the earliest day of its proposal; null before it was proposed
 */
public record Precedents(@Nullable LocalDate opened, List<Holding> holdings) {

  public static final Precedents NONE = new Precedents(null, List.of());
}
