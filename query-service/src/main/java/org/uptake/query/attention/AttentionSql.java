package org.uptake.query.attention;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.uptake.query.platform.Standpoint;

/** The question what needs a person; a column for each reason tells since when. */
final class AttentionSql {

  private AttentionSql() {}

  /**
   * Nothing that is closed; a column is null where its reason does not hold. Reads of spans no more
   * than their covering index has.
   */
  static String standing(AttentionFilter filter) {
    String track = tracks(filter);
    return """
    select s.recommendation, s.review, s.number_order, s.stage, v.custodian,
      v.reporting_period_months, stalled, case when %1$s then s.due_on + 1 end as overdue,
      disputed, s.contradicted_since as contradicted, s.contradicted_by, confirmed_by_its_author,
      confirmed_before_correction,
      case when not settled(s.stage) and s.funded_on is null
        and (s.endorsed_on + interval '12 months')::date < :asOf then s.endorsed_on end as unfunded,
      case when silent(s.stage, s.heard_until, v.reporting_period_months, :asOf)
        then s.heard_until end as silent
    from span s
      join review v on v.code = s.review and %2$s
      left join (%3$s) on_tracks on on_tracks.recommendation = s.recommendation
      left join (%4$s) later on later.recommendation = s.recommendation
    where s.stage <> 'closed' and %5$s %6$s
    """
        .formatted(
            overdue(filter),
            Standpoint.KNOWN.formatted("v"),
            onTracks(track),
            correctedLater(track),
            Standpoint.HELD.formatted("s"),
            asked(filter));
  }

  /** That a track is one of those asked for. */
  private static String tracks(AttentionFilter filter) {
    String held = Standpoint.HELD.formatted("t");
    return filter.addressee().isPresent() ? held + " and t.addressee = :addressee" : held;
  }

  private static String asked(AttentionFilter filter) {
    String review = filter.review().isPresent() ? " and s.review = :review" : "";
    return filter.addressee().isEmpty()
        ? review
        : review
            + " and s.recommendation in (select t.recommendation from track t where %s)"
                .formatted(tracks(filter));
  }

  private static String onTracks(String tracks) {
    return """
    select t.recommendation, min(t.stalled_since) as stalled,
      min(t.assured_since) filter (where t.assurance = 'disputed') as disputed,
      min(t.self_confirmed_since) as confirmed_by_its_author
    from track t
    where (t.stalled or t.assurance = 'disputed' or t.self_confirmed_by is not null) and %s
    group by t.recommendation
    """
        .formatted(tracks);
  }

  private static String correctedLater(String tracks) {
    return """
    select t.recommendation,
      min((q.recorded_at at time zone 'UTC')::date) as confirmed_before_correction
    from track t
      join entry c on c.entry = t.claimed_by and c.reason is not null and %s
      join entry f on f.entry = t.assured_by and f.known_from < c.known_from and %s
      join log.sequence q on q.position = c.known_from
    where t.assurance = 'confirmed' and %s group by t.recommendation
    """
        .formatted(Standpoint.KNOWN.formatted("c"), Standpoint.KNOWN.formatted("f"), tracks);
  }

  /** Of two dates as precise as each other the earlier is the smaller text. */
  private static String overdue(AttentionFilter filter) {
    return filter.addressee().isEmpty()
        ? "overdue(s.due_on, :asOf)"
        : """
        overdue(s.due_on, :asOf) and exists (
          select from track t where t.recommendation = s.recommendation
            and unfinished(t.response, t.step)
            and t.target < left(cast(:asOf as text), length(t.target)) and %s)
        """
            .formatted(tracks(filter));
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
        + ", standing.review, standing.number_order, standing.recommendation";
  }

  static String columns(String pattern) {
    return Arrays.stream(Reason.values())
        .map(reason -> pattern.formatted(reason.column()))
        .collect(Collectors.joining(", "));
  }
}
