package org.uptake.query.recommendation;

/**
 * Parts of questions to the tables; each takes {@code :asOf} and {@code :position}. A row counts
 * for a day from {@code from_day} until before {@code to_day}, and for a position likewise.
 */
final class RecommendationSql {

  static final String KNOWN = "%1$s.known_from <= :position and %1$s.known_to > :position";
  static final String HELD = "%1$s.from_day <= :asOf and %1$s.to_day > :asOf and " + KNOWN;

  static final String SILENT =
      """
      (s.stage not in ('closed', 'declined', 'implemented')
        and (s.heard_until + v.reporting_period_months * interval '1 month')::date < :asOf)""";

  static final String TRACK =
      "select from track t where t.recommendation = r.id and " + HELD.formatted("t");

  /** Recommendations with how they stood: r as it reads, s how far it had come, v its review. */
  static final String STANDING =
      """
      from recommendation r
        join span s on s.recommendation = r.id and %s
        join review v on v.code = r.review and %s
      where %s
      """
          .formatted(HELD.formatted("s"), KNOWN.formatted("v"), KNOWN.formatted("r"));

  private RecommendationSql() {}
}
