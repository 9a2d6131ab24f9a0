package org.uptake.query.stakeholder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stakeholder as it was known: what is asked of it, and what it did.
 *
 * @param custodianOf reviews
 */
record StakeholderDetails(
    @JsonUnwrapped StakeholderSummary stakeholder,
    Addressed addressed,
    @JsonUnwrapped Activity activity,
    List<String> custodianOf,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position) {}
