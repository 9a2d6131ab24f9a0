package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationProposed;

/** The entry that says so, and its effective day; both null where nothing is said. */
record Basis(@Nullable UUID by, @Nullable LocalDate since) {

  private static final Basis NOTHING = new Basis(null, null);

  static Basis of(@Nullable Entry entry, RecommendationProposed proposed) {
    return entry == null ? NOTHING : new Basis(entry.id().uuid(), proposed.effectiveDay(entry));
  }
}
