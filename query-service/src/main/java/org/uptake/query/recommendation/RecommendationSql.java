package org.uptake.query.recommendation;

import org.uptake.query.platform.Standpoint;

/** Parts of questions to the tables; each takes {@code :asOf} and {@code :position}. */
final class RecommendationSql {

  static final String SILENT = "silent(s.stage, s.heard_until, v.reporting_period_months, :asOf)";

  /**
   * Named recommendations with how they stood: r as it reads, s how far it had come, v its review.
   */
  static final String STANDING =
      """
      from recommendation r
        join span s on s.recommendation = r.id and %s
        join review v on v.code = r.review and %s
      where %s
      """
          .formatted(
              Standpoint.HELD_BY_NAMED.formatted("s"),
              Standpoint.KNOWN.formatted("v"),
              Standpoint.KNOWN.formatted("r"));

  /** The recommendations of tracks t. */
  static final String TRACK =
      "select t.recommendation from track t where " + Standpoint.HELD.formatted("t");

  /** Recommendations in whose life {@code :by} did something; those that stood by then. */
  static final String SPOKE =
      "select e.recommendation from entry e where e.by_whom in (:by) and e.earliest <= :asOf and "
          + Standpoint.KNOWN.formatted("e");

  /** Recommendations that read so that they contain {@code :words}. */
  static final String READS =
      "select r.id from recommendation r where r.search @@ :words::tsquery and "
          + Standpoint.KNOWN.formatted("r");

  private RecommendationSql() {}
}
