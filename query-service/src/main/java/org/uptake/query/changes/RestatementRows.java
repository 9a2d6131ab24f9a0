package org.uptake.query.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads for which past days another stage is known at the end of a period than before it. */
@Component
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class RestatementRows {

  private static final String STAGES =
      Stream.of(Stage.values())
          .map(Stage::word)
          .collect(Collectors.joining("', '", "array['", "']"));

  private final JdbcClient database;

  RestatementRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Day by day the moves of a period add up to one less in the stage that was published and one
   * more in the stage known now. No two pairs of stages have both the same difference of their
   * numbers and the same difference of the squares of these; where they are the same stage, both
   * are 0. What moved a day is the last position whose own moves do not add up to 0 there. The day
   * on which the period begins tells only whether what was restated ends there.
   */
  private static final String RESTATED =
      """
      with turned as (
        select m.recommendation, m.position, m.day, sum(m.delta * number) as difference,
          sum(m.delta * number * number) as of_squares
        from move m, lateral array_position(%1$s, m.stage) number
        where m.addressee = '' and m.position > :before and m.position <= :position
          and m.day <= :firstDay %2$s
        group by 1, 2, 3
      ), moving as (
        select recommendation, position, day, sum(difference) over days as difference,
          lead(day) over days as until
        from turned window days as (partition by recommendation, position order by day)
      ), course as (
        select recommendation, day, sum(sum(difference)) over days as difference,
          sum(sum(of_squares)) over days as of_squares
        from turned group by recommendation, day
        window days as (partition by recommendation order by day)
      ), moved as (
        select c.recommendation, c.day, c.difference, c.of_squares, max(m.position) as position
        from course c left join moving m on m.recommendation = c.recommendation
          and m.difference <> 0 and c.difference <> 0
          and m.day <= c.day and (m.until is null or m.until > c.day)
        group by 1, 2, 3, 4
      ), changing as (
        select *, (difference, of_squares, position) is distinct from
          (lag(difference) over days, lag(of_squares) over days, lag(position) over days) as changes
        from moved window days as (partition by recommendation order by day)
      ), lasting as (
        select recommendation, difference, position, day as from_day,
          lead(day) over (partition by recommendation order by day) as to_day
        from changing where changes
      ), restated as materialized (
        select * from lasting where difference <> 0 and from_day < :firstDay)
      """;

  /** Where the span is one in which the first of the days was known to be. */
  private static final String ON_FIRST_DAY =
      "s.recommendation = p.recommendation and s.from_day <= p.from_day and s.to_day > p.from_day";

  /** What was recorded is told in the form that it has at the end of the period. */
  private static final String TOLD =
      """
      select p.*, counted.total, r.title, at.recorded_at as since, told.entry, told.kind,
        told.occurred_on, cause.change, cause.author, cause.organisation,
        nullif(cause.reason, '') as reason,
        (select s.stage from span s
         where %1$s and s.known_from <= :before and s.known_to > :before) as before,
        (select s.stage from span s where %1$s and %2$s) as after,
        case cause.change when 'recorded-late' then lag_days(told.last, told.recorded_at) end
          as lag_days
      from (select count(*) as total from restated) counted
        left join (select * from restated
                   order by recommendation, from_day limit :size offset :offset) p on true
        left join recommendation r on r.id = p.recommendation and %3$s
        left join log.sequence at on at.position = p.position
        left join lateral (
          select f.entry, f.author, f.organisation, f.reason, case f.recorded
            when p.position then 'recorded-late' else 'corrected' end as change
          from entry f where f.known_from = p.position
          union all
          select g.entry, g.ended_author, g.ended_organisation, g.ended_reason, 'retracted'
          from entry g where g.known_to = p.position and g.ended_as = 'retracted') cause on true
        left join lateral (
          select * from entry e where e.entry = cause.entry and e.known_from <=
            case cause.change when 'recorded-late' then :position else p.position end
          order by e.known_from desc limit 1) told on true
      order by p.recommendation, p.from_day
      """
          .formatted(
              ON_FIRST_DAY, Standpoint.KNOWN.formatted("s"), Standpoint.KNOWN.formatted("r"));

  /** By recommendation and day. */
  Part<Restatement> list(BriefingPeriod period, Page page) {
    return Part.of(
        database
            .sql(RESTATED.formatted(STAGES, period.ofReview("m")) + TOLD)
            .params(period.parameters())
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> listed(row))
            .list());
  }

  private static Part.Row<Restatement> listed(ResultSet row) throws SQLException {
    return new Part.Row<>(
        row.getLong("total"),
        row.getString("recommendation") == null ? Optional.empty() : Optional.of(restatement(row)));
  }

  private static Restatement restatement(ResultSet row) throws SQLException {
    return new Restatement(
        row.getString("recommendation"),
        row.getString("title"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("before"),
        row.getString("after"),
        row.getString("change"),
        row.getObject("entry", UUID.class),
        row.getString("kind"),
        row.getString("occurred_on"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getLong("position"),
        row.getString("author"),
        row.getString("organisation"),
        row.getString("reason"),
        row.getObject("lag_days", Integer.class));
  }
}
