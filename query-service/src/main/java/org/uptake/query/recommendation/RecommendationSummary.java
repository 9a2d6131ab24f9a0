package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in a list.
 *
 * @param proposedOn a partial date
 * @param since the day from which on the stage was this one
 * @param silentSince where it is silent
 * @param overdueSince where it is overdue: the day after the last day of the earliest target missed
 */
record RecommendationSummary(
    String id,
    String review,
    String number,
    String title,
    @Nullable String theme,
    List<String> addressees,
    String proposedOn,
    String stage,
    LocalDate since,
    boolean confirmed,
    boolean contradicted,
    boolean silent,
    @Nullable LocalDate silentSince,
    boolean overdue,
    @Nullable LocalDate overdueSince) {}
