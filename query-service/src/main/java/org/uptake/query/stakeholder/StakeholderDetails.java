package org.uptake.query.stakeholder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stakeholder as it was known. */
record StakeholderDetails(
    @JsonUnwrapped StakeholderSummary stakeholder,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position) {}
