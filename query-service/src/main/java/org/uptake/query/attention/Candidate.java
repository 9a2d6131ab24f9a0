package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a recommendation that needs a person stands.
 *
 * @param custodian of its review
 * @param months after which it is silent
 * @param contradictedBy the observation
 * @param reasons that hold, and since when
 */
record Candidate(
    String id,
    String review,
    String number,
    String title,
    String stage,
    @Nullable String custodian,
    int months,
    @Nullable UUID contradictedBy,
    Map<Reason, LocalDate> reasons) {

  /** Of a reason that holds. */
  LocalDate since(Reason reason) {
    return Objects.requireNonNull(reasons.get(reason));
  }
}
