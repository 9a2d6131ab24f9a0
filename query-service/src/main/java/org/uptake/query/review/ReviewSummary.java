package org.uptake.query.review;

import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageCounts;

/**
 * A review in a list.
 *
 * @param publishedOn a partial date
 * @param recommendations how many it has made, as of then
 */
record ReviewSummary(
    String code,
    String title,
    String publishedOn,
    @Nullable String symbol,
    @Nullable String commissionedBy,
    @Nullable String custodian,
    @Nullable String summary,
    int reportingPeriodMonths,
    long version,
    long recommendations,
    StageCounts counts,
    long confirmed,
    long silent,
    long overdue) {

  static ReviewSummary of(ReviewRow row, StageCounts counts, ReviewRows.Marks marks) {
    return new ReviewSummary(
        row.code,
        row.title,
        row.publishedOn,
        row.symbol,
        row.commissionedBy,
        row.custodian,
        row.summary,
        row.reportingPeriodMonths,
        row.version,
        counts.total(),
        counts,
        marks.confirmed(),
        marks.silent(),
        marks.overdue());
  }
}
