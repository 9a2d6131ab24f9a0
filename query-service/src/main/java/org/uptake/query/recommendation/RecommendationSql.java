package org.uptake.query.recommendation;

import org.uptake.query.platform.Standpoint;

/** Parts of questions to the tables; each takes {@code :asOf} and {@code :position}. */
final class RecommendationSql {

  static final String SILENT =
      """
      (s.stage not in ('closed', 'declined', 'implemented')
        and (s.heard_until + v.reporting_period_months * interval '1 month')::date < :asOf)""";

  static final String TRACK =
      "select from track t where t.recommendation = r.id and " + Standpoint.HELD.formatted("t");

  /** Recommendations with how they stood: r as it reads, s how far it had come, v its review. */
  static final String STANDING =
      """
      from recommendation r
        join span s on s.recommendation = r.id and %s
        join review v on v.code = r.review and %s
      where %s
      """
          .formatted(
              Standpoint.HELD.formatted("s"),
              Standpoint.KNOWN.formatted("v"),
              Standpoint.KNOWN.formatted("r"));

  private RecommendationSql() {}
}
