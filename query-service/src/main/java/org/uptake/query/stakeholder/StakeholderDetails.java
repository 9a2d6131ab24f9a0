package org.uptake.query.stakeholder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stakeholder as it was known: what is asked of it, and what it did.
 *
 * @param called by which names until {@code asOf}, the newest last
 * @param custodianOf reviews
 */
record StakeholderDetails(
    @JsonUnwrapped StakeholderSummary stakeholder,
    List<CalledName> called,
    @Nullable String successor,
    Addressed addressed,
    @JsonUnwrapped Activity activity,
    List<String> custodianOf,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position) {

  /**
   * A name that it had, until it had the next.
   *
   * @param since a partial date; null where it had no other name before
   */
  record CalledName(String name, @Nullable String since) {}
}
