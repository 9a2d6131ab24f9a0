package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.query.recommendation.RecommendationDetails.Life;
import org.uptake.query.text.Snippet;

/**
 * A recommendation in a list.
 *
 * @param proposedOn a partial date
 * @param since the day from which on the stage was this one
 * @param dated the same as it was recorded, a partial date
 * @param heardUntil the last possible day of the last that was heard of it
 * @param silentSince where it is silent
 * @param dueOn the earliest target of those who have not finished
 * @param target the same as it was recorded, a partial date
 * @param overdueSince where it is overdue: the day after the last day of the earliest target missed
 * @param lifeline its latest stages up to {@code asOf}, as in the details
 * @param snippet where words were searched
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
    String dated,
    boolean confirmed,
    boolean contradicted,
    LocalDate heardUntil,
    boolean silent,
    @Nullable LocalDate silentSince,
    @Nullable LocalDate dueOn,
    @Nullable String target,
    boolean overdue,
    @Nullable LocalDate overdueSince,
    List<Life> lifeline,
    @Nullable Snippet snippet) {}
