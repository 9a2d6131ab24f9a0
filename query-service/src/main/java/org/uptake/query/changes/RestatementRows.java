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
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads for which past days another stage is known at the end of a period than before it. */
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
   * are 0.
   */
  private static final String RESTATED =
      """
      with turned as (
        select m.recommendation, m.day, sum(m.delta * number) as difference,
          sum(m.delta * number * number) as of_squares
        from move m, lateral array_position(%1$s, m.stage) number
        where m.addressee = '' and m.position > :before and m.position <= :position
          and m.day < :firstDay %2$s
        group by 1, 2
      ), course as (
        select recommendation, day, sum(difference) over days as difference,
          sum(of_squares) over days as of_squares
        from turned window days as (partition by recommendation order by day)
      ), changing as (
        select *, (difference, of_squares)
            is distinct from (lag(difference) over days, lag(of_squares) over days) as changes
        from course window days as (partition by recommendation order by day)
      ), lasting as (
        select recommendation, difference, day as from_day,
          coalesce(lead(day) over (partition by recommendation order by day), :firstDay) as to_day
        from changing where changes
      ), restated as materialized (select * from lasting where difference <> 0)
      """;

  /** Where the span is one in which the first of the days was known to be. */
  private static final String ON_FIRST_DAY =
      "s.recommendation = p.recommendation and s.from_day <= p.from_day and s.to_day > p.from_day";

  /** The last position at which the first of the days came into a stage, or left one. */
  private static final String MOVED =
      """
      select max(position) as position
      from (select turn.position
            from span s, lateral (values (s.known_from, 1), (s.known_to, -1)) turn(position, step)
            where %s and turn.position > :before and turn.position <= :position
            group by turn.position, s.stage having sum(turn.step) <> 0) turns
      """
          .formatted(ON_FIRST_DAY);

  private static final String TOLD =
      """
      select p.*, counted.total, r.title, at.recorded_at as since, by.position,
        (select s.stage from span s
         where %1$s and s.known_from <= :before and s.known_to > :before) as before,
        (select s.stage from span s where %1$s and %2$s) as after,
        coalesce(form.entry, gone.entry) as entry, coalesce(form.kind, gone.kind) as kind,
        coalesce(form.occurred_on, gone.occurred_on) as occurred_on,
        case when form.entry is null then 'retracted'
          when form.recorded = by.position then 'recorded-late' else 'corrected' end as change,
        coalesce(form.author, gone.ended_author) as author,
        coalesce(form.organisation, gone.ended_organisation) as organisation,
        coalesce(form.reason, gone.ended_reason) as reason,
        case when form.recorded = by.position
          then greatest(0, (form.recorded_at at time zone 'UTC')::date - form.last) end as lag_days
      from (select count(*) as total from restated) counted
        left join (select * from restated
                   order by recommendation, from_day limit :size offset :offset) p on true
        left join recommendation r on r.id = p.recommendation and %3$s
        left join lateral (%4$s) by on true
        left join log.sequence at on at.position = by.position
        left join entry form on form.known_from = by.position
        left join entry gone on gone.known_to = by.position and gone.ended_as = 'retracted'
      order by p.recommendation, p.from_day
      """
          .formatted(
              ON_FIRST_DAY,
              Standpoint.KNOWN.formatted("s"),
              Standpoint.KNOWN.formatted("r"),
              MOVED);

  /** By recommendation and day. */
  Part<Restatement> list(Period period, Page page) {
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
