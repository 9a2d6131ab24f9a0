package org.uptake.query.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageCounts;

/**
 * A review and how far its recommendations have come.
 *
 * @param addressees one with several addressees counts under each
 * @param more that there are more themes or addressees than are told
 */
record ReviewDetails(
    @JsonUnwrapped ReviewSummary review,
    List<ThemeCounts> themes,
    List<AddresseeCounts> addressees,
    @Nullable Boolean more,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position) {

  /** Recommendations of a theme; of none where it is null. */
  record ThemeCounts(@Nullable String theme, long total, StageCounts counts) {}

  /** Recommendations addressed to a stakeholder. */
  record AddresseeCounts(String addressee, long total, StageCounts counts) {}
}
