package org.uptake.query.attention;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.uptake.query.platform.Standpoint;

/** The question what needs a person; a column for each reason tells since when. */
final class AttentionSql {

  private static final String UNDER_WAY = "s.stage not in ('declined', 'implemented')";

  private static final String ON_TRACKS =
      """
      select t.recommendation, min(t.stalled_since) as stalled,
        min(t.assured_since) filter (where t.assurance = 'disputed') as disputed
      from track t
      where (t.stalled or t.assurance = 'disputed') and %s
      group by t.recommendation
      """;

  private static final String CORRECTED_LATER =
      """
      select t.recommendation,
        min((q.recorded_at at time zone 'UTC')::date) as confirmed_before_correction
      from track t
        join entry c on c.entry = t.claimed_by and c.reason is not null and %2$s
        join entry f on f.entry = t.assured_by and f.known_from < c.known_from and %3$s
        join log.sequence q on q.position = c.known_from
      where t.assurance = 'confirmed' and %1$s
      group by t.recommendation
      """;

  /** Of dates of the same precision the earlier is the smaller text. */
  private static final String MISSED_BY_ADDRESSEE =
      """
      and exists (select from track t where t.recommendation = s.recommendation
        and t.response <> 'declined' and t.step <> 'implemented'
        and t.target < left(cast(:asOf as text), length(t.target)) and %s)
      """;

  /** Reads of spans no more than their covering index has. */
  private static final String STANDING =
      """
      select s.recommendation, s.review, s.ordinal, s.stage, v.custodian,
        v.reporting_period_months, stalled,
        case when s.due_on < :asOf %1$s then s.due_on + 1 end as overdue,
        disputed, s.contradicted_since as contradicted, confirmed_before_correction,
        case when %2$s and s.funded_on is null
          and (s.endorsed_on + interval '12 months')::date < :asOf then s.endorsed_on end as unfunded,
        case when %2$s
          and (s.heard_until + v.reporting_period_months * interval '1 month')::date < :asOf
          then s.heard_until end as silent
      from span s
        join review v on v.code = s.review and %3$s
        left join (%4$s) on_tracks on on_tracks.recommendation = s.recommendation
        left join (%5$s) later on later.recommendation = s.recommendation
      where s.stage <> 'closed' and %6$s
      """;

  private static final String OF_ADDRESSEE =
      " and s.recommendation in (select t.recommendation from track t where %s)";

  private AttentionSql() {}

  /** Nothing that is closed; a column is null where its reason does not hold. */
  static String standing(AttentionFilter filter) {
    String held = Standpoint.HELD.formatted("t");
    String track = filter.addressee().map(to -> "t.addressee = :addressee and ").orElse("") + held;
    return STANDING.formatted(
            filter.addressee().map(to -> MISSED_BY_ADDRESSEE.formatted(track)).orElse(""),
            UNDER_WAY,
            Standpoint.KNOWN.formatted("v"),
            ON_TRACKS.formatted(track),
            CORRECTED_LATER.formatted(
                track, Standpoint.KNOWN.formatted("c"), Standpoint.KNOWN.formatted("f")),
            Standpoint.HELD.formatted("s"))
        + filter.review().map(code -> " and s.review = :review").orElse("")
        + filter.addressee().map(to -> OF_ADDRESSEE.formatted(track)).orElse("");
  }

  /** That the reason asked for holds, or any. */
  static String needed(AttentionFilter filter) {
    return filter
        .reason()
        .map(reason -> reason.column() + " is not null")
        .orElse("num_nonnulls(%s) > 0".formatted(columns("%s")));
  }

  /** By the reason asked for, or by the most urgent; what has been so for longest comes first. */
  static String urgency(AttentionFilter filter) {
    return filter
            .reason()
            .map(reason -> "standing." + reason.column())
            .orElse(columns("standing.%s nulls last"))
        + ", standing.review, standing.ordinal, standing.recommendation";
  }

  static String columns(String pattern) {
    return Arrays.stream(Reason.values())
        .map(reason -> pattern.formatted(reason.column()))
        .collect(Collectors.joining(", "));
  }
}
