package org.uptake.query.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;

/** Reads what was recorded in a period, and what was revised in it. */
@Component
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class RecordingRows {

  private static final String CORRECTED = "corrected";

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
        e.facts ->> 'phase' as phase, lag_days(e.last, e.recorded_at) as lag_days,
        at.recorded_at as since,
        e.beginning as text, e.texts,
        coalesce(form.author, e.ended_author) as author,
        coalesce(form.organisation, e.ended_organisation) as organisation,
        nullif(coalesce(form.reason, case p.change when 'retracted' then e.ended_reason end), '')
          as reason,
        was.bytes + e.bytes as bytes,
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

  /**
   * How the forms of corrections read, before and after; of those of which the first is withheld,
   * what everybody may know.
   */
  private static final String FORMS =
      """
      select was.entry, was.known_to as position, was.body as was,
        case when was.texts = 'withheld' then becomes.facts else becomes.body end as becomes
      from unnest(:entries::uuid[], :positions::bigint[]) corrected(entry, position)
        join entry was on was.entry = corrected.entry and was.known_to = corrected.position
        join entry becomes on becomes.entry = was.entry and becomes.known_from = was.known_to
      """;

  /** In order of recording, without what corrections changed. */
  Outlined list(BriefingPeriod period, Page page) {
    String known = Standpoint.KNOWN.formatted("r");
    String told = TOLD.formatted(known, Standpoint.KNOWN.formatted("e"), period.ofReview("e"));
    Listed happened = new Listed();
    Listed learned = new Listed();
    database
        .sql(told + LISTED.formatted(known, Standpoint.HELD_BY_NAMED.formatted("s")))
        .params(period.parameters())
        .param("size", page.size())
        .param("offset", page.offset())
        .query(
            row -> {
              (row.getBoolean("happened") ? happened : learned).add(row);
            });
    return new Outlined(
        new Recordings(Part.of(happened.rows), Part.of(learned.rows)),
        happened.bytes,
        learned.bytes);
  }

  /**
   * What was recorded, before the forms of corrections are read.
   *
   * @param happened how many bytes there are to read for each that happened; so learned
   */
  record Outlined(Recordings recordings, List<Long> happened, List<Long> learned) {

    /** The page of those for which so much is to be read as an answer may have. */
    Page fitting(Page page) {
      int longest = Math.max(happened.size(), learned.size());
      int fitting =
          Fitting.number(
              IntStream.range(0, longest).mapToLong(n -> at(happened, n) + at(learned, n)));
      return fitting == longest ? page : page.holding(fitting);
    }

    private static long at(List<Long> bytes, int n) {
      return n < bytes.size() ? bytes.get(n) : 0;
    }
  }

  private static final class Listed {

    private final List<Part.Row<Recording>> rows = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();

    void add(ResultSet row) throws SQLException {
      rows.add(listed(row));
      bytes.add(row.getLong("bytes"));
    }
  }

  /** The first of what was listed, with what corrections changed. */
  Recordings complete(Recordings listed, int most) {
    Part<Recording> happened = listed.happened().atMost(most);
    Part<Recording> learned = listed.learned().atMost(most);
    Map<Long, List<FieldChange>> changes =
        changes(
            Stream.concat(happened.items().stream(), learned.items().stream())
                .filter(recording -> recording.change().equals(CORRECTED))
                .toList());
    return new Recordings(happened.map(r -> told(r, changes)), learned.map(r -> told(r, changes)));
  }

  private static Recording told(Recording recording, Map<Long, List<FieldChange>> changes) {
    return recording.change().equals(CORRECTED)
        ? recording.changing(changes.getOrDefault(recording.position(), List.of()))
        : recording;
  }

  /** By the position of the correction. */
  private Map<Long, List<FieldChange>> changes(List<Recording> corrections) {
    if (corrections.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<FieldChange>> changes = new HashMap<>();
    database
        .sql(FORMS)
        .param("entries", corrections.stream().map(Recording::entry).toArray(UUID[]::new))
        .param("positions", corrections.stream().map(Recording::position).toArray(Long[]::new))
        .query(
            row -> {
              changes.put(
                  row.getLong("position"),
                  FieldChange.between(row.getString("was"), row.getString("becomes")));
            });
    return changes;
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
        null,
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getLong("position"),
        row.getString("author"),
        row.getString("organisation"),
        row.getString("reason"),
        row.getInt("lag_days"),
        StageChange.of(row.getString("stage_before"), row.getString("stage_after")));
  }
}
