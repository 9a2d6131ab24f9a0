package org.uptake.query.review;

import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.query.log.Positioned;
import org.uptake.query.table.Table;

/** How a review reads from a position until before another. */
record ReviewVersion(Positioned recorded, ReviewRegistered form, long knownTo) {

  static final Table<ReviewVersion> TABLE =
      new Table<ReviewVersion>("review")
          .column("code", "text", row -> row.form.code())
          .column("known_from", "bigint", row -> row.recorded.position())
          .column("known_to", "bigint", row -> row.knownTo)
          .column("version", "bigint", row -> row.recorded.version())
          .column("title", "text", row -> row.form.title())
          .column("published_on", "text", row -> row.form.publishedOn())
          .column("symbol", "text", row -> row.form.symbol())
          .column("commissioned_by", "text", row -> row.form.commissionedBy())
          .column("custodian", "text", row -> row.form.custodian())
          .column("summary", "text", row -> row.form.summary())
          .column("reporting_period_months", "integer", row -> row.form.months());

  ReviewVersion(Positioned recorded, ReviewRegistered form) {
    this(recorded, form, Table.STILL_KNOWN);
  }

  ReviewVersion until(long position) {
    return new ReviewVersion(recorded, form, position);
  }
}
