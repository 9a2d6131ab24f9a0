package org.uptake.query.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.changes.Recording.StageChange;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;

/** Reads what was recorded in a period, and what was revised in it. */
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class RecordingRows {

  /** From its last possible day to the day it was recorded. */
  static final String LAG = "greatest(0, (%1$s.recorded_at at time zone 'UTC')::date - %1$s.last)";

  private final JdbcClient database;

  RecordingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Every recording, correction and retraction of the period. What was recorded is told in the form
   * known at its end, or the last it had; what was corrected in the form that it was given. The
   * effective day is the earliest day of the entry or that of the proposal, whichever is later.
   */
  private static final String TOLD =
      """
      with told as materialized (
        select e.entry, e.known_from, 'recorded' as change, e.recorded as position,
          e.earliest >= :firstDay or e.recommendation in
            (select r.id from recommendation r where r.proposed_day >= :firstDay and %1$s) as happened
        from entry e
        where e.known_from > :before and e.recorded > :before and %2$s %3$s
        union all
        select e.entry, e.known_from, 'corrected', e.known_from, false from entry e
        where e.known_from > :before and e.known_from <= :position and e.recorded < e.known_from %3$s
        union all
        select e.entry, e.known_from, gone.* from entry e cross join lateral
          (values ('recorded', e.recorded, false), ('retracted', e.known_to, false))
            gone(change, position, happened)
        where e.ended_as = 'retracted' and e.known_to > :before and e.known_to <= :position
          and gone.position > :before %3$s)
      """;

  private static final String LISTED =
      """
      select counted.happened, counted.total, p.change, p.position, e.entry, e.kind,
        e.recommendation, r.title, e.occurred_on, e.addressee, e.by_whom,
        e.facts ->> 'amount' as amount, e.facts ->> 'currency' as currency,
        e.facts ->> 'phase' as phase, %3$s as lag_days, at.recorded_at as since,
        e.beginning as text, e.texts,
        coalesce(form.author, e.ended_author) as author,
        coalesce(form.organisation, e.ended_organisation) as organisation,
        nullif(coalesce(form.reason, case p.change when 'retracted' then e.ended_reason end), '')
          as reason,
        was.body as was, case when was.texts = 'withheld' then e.facts
          when was.entry is not null then e.body end as becomes,
        (select s.stage from span s where s.recommendation = e.recommendation
          and s.from_day <= :asOf and s.to_day > :asOf
          and s.known_from <= :before and s.known_to > :before) as stage_before,
        (select s.stage from span s where s.recommendation = e.recommendation and %2$s)
          as stage_after
      from (select happened, count(*) as total from told group by happened) counted
        left join lateral (select * from told where told.happened = counted.happened
                           order by position limit :size offset :offset) p on true
        left join entry e using (entry, known_from)
        left join log.sequence at on at.position = p.position
        left join recommendation r on r.id = e.recommendation and %1$s
        left join entry was
          on was.entry = e.entry and was.known_to = p.position and p.change = 'corrected'
        left join entry form on form.entry = e.entry and form.known_from = p.position
      order by p.position
      """;

  /** In order of recording. */
  Recordings list(Period period, Page page) {
    String known = Standpoint.KNOWN.formatted("r");
    String told = TOLD.formatted(known, Standpoint.KNOWN.formatted("e"), period.ofReview("e"));
    List<Part.Row<Recording>> happened = new ArrayList<>();
    List<Part.Row<Recording>> learned = new ArrayList<>();
    database
        .sql(
            told
                + LISTED.formatted(
                    known, Standpoint.HELD_BY_NAMED.formatted("s"), LAG.formatted("e")))
        .params(period.parameters())
        .param("size", page.size())
        .param("offset", page.offset())
        .query(
            row -> {
              (row.getBoolean("happened") ? happened : learned).add(listed(row));
            });
    return new Recordings(Part.of(happened), Part.of(learned));
  }

  private static Part.Row<Recording> listed(ResultSet row) throws SQLException {
    return new Part.Row<>(
        row.getLong("total"),
        row.getString("entry") == null ? Optional.empty() : Optional.of(recording(row)));
  }

  private static Recording recording(ResultSet row) throws SQLException {
    return new Recording(
        row.getObject("entry", UUID.class),
        row.getString("change"),
        row.getString("kind"),
        row.getString("recommendation"),
        row.getString("title"),
        row.getString("occurred_on"),
        row.getString("addressee"),
        row.getString("by_whom"),
        row.getString("amount"),
        row.getString("currency"),
        row.getString("phase"),
        row.getString("text"),
        Texts.of(row.getString("texts")),
        changes(row.getString("was"), row.getString("becomes")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getLong("position"),
        row.getString("author"),
        row.getString("organisation"),
        row.getString("reason"),
        row.getInt("lag_days"),
        StageChange.of(row.getString("stage_before"), row.getString("stage_after")));
  }

  private static @Nullable List<FieldChange> changes(
      @Nullable String was, @Nullable String becomes) {
    return was == null || becomes == null ? null : FieldChange.between(was, becomes);
  }
}
