package org.uptake.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.ShownText;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;
import org.uptake.query.table.Cell;
import org.uptake.query.table.Inserts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the table {@code audit}. */
@Component
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
final class AuditRows {

  /**
   * What is restricted is told by its facts. What the tables of recommendations do not have (yet)
   * is taken for restricted. No part is taken out of an event: PostgreSQL cannot read every
   * document that it keeps.
   */
  private static final String TRAIL =
      """
      select t.*,
        case when t.made is distinct from 'withheld' then t.told
          when t.kind = 'corrected' then json_build_object('recommendation', t.recommendation,
            'entry', t.entry, 'fields', t.fields, 'becomes', t.facts)::text
          when t.kind = 'retracted' then
            json_build_object('recommendation', t.recommendation, 'entry', t.entry)::text
          else t.facts::text
        end as payload,
        case t.was when 'withheld' then facts(t.before -> 'entry') end as facts_before,
        case when t.made = 'withheld' and t.kind = 'corrected' then facts(t.after -> 'entry') end
          as facts_after
      from (
        select a.*, r.title, e.aggregate_identifier, e.sequence_number, e.payload_type,
          e.payload::text as told, s.recorded_at, e.meta_data::text as stamp,
          coalesce(made.body, json_build_object('id', a.entry, 'recommendation', a.recommendation))
            as facts,
          case when a.recommendation is null then null
            when a.kind = 'retracted' then case when was.entry is null then 'withheld' else was.texts end
            when made.entry is null then 'withheld' else made.texts end as made,
          case when a.kind in ('corrected', 'retracted') then
            case when was.entry is null then 'withheld' else was.texts end end as was,
          was.known_from as was_position
        from (%s) a
          join log.sequence s on s.position = a.position
          join log.event e on e.global_index = s.global_index
          left join recommendation r on r.id = a.recommendation and %s
          left join entry made on made.known_from = a.position and a.recommendation is not null
          left join entry was on was.known_to = a.position and was.entry = a.entry
            and a.kind in ('corrected', 'retracted')) t
      order by t.position
      """;

  /** Few, so that many long ones are never in memory at once. */
  private static final int FETCHED = 5;

  private final Inserts inserts;
  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  AuditRows(JdbcTemplate template) {
    this.inserts = new Inserts(template);
    this.database = JdbcClient.create(template);
  }

  void insert(List<Audited> rows) {
    inserts.insert(Audited.TABLE, rows);
  }

  /**
   * So many as fit into one answer.
   *
   * @param conditions values by column
   * @param most how many at most
   * @param known the position by which titles are told
   */
  Fitting.Some<Revealed> find(
      Map<String, String> conditions, PositionRange stretch, int most, long known) {
    String sql = TRAIL.formatted(matching(conditions, stretch), Standpoint.KNOWN.formatted("r"));
    StatementSpec statement =
        database
            .sql(sql + direction(stretch))
            .withFetchSize(FETCHED)
            .params(conditions)
            .param("after", stretch.after())
            .param("last", stretch.last())
            .param("most", most + 1)
            .param("position", known);
    try (Stream<Revealed> found =
        statement.query((row, n) -> new Revealed(item(row), shown(row))).stream()) {
      return Fitting.some(found, most);
    }
  }

  private static String matching(Map<String, String> conditions, PositionRange stretch) {
    String narrowed =
        conditions.keySet().stream()
            .map(column -> " and %1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return "select * from audit where position > :after and position <= :last%s order by position %s limit :most"
        .formatted(narrowed, direction(stretch));
  }

  private static String direction(PositionRange stretch) {
    return stretch.newestFirst() ? "desc" : "asc";
  }

  /** What it records, and what that takes the place of. */
  private static List<ShownText> shown(ResultSet row) throws SQLException {
    String recommendation = String.valueOf(row.getString("recommendation"));
    return Stream.concat(
            ShownText.where(
                Texts.of(row.getString("made")), recommendation, row.getLong("position")),
            ShownText.where(
                Texts.of(row.getString("was")), recommendation, row.getLong("was_position")))
        .toList();
  }

  private AuditItem item(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String payload = Objects.requireNonNull(Cell.json(row.getString("payload")));
    JsonNode stamp = json.readTree(row.getString("stamp"));
    ObjectNode before = object(row.getString("before"));
    ObjectNode after = object(row.getString("after"));
    if (Occurrence.isEntry(kind)) {
      addEntry(payload, before, after);
    }
    replaceEntry(before, row.getString("facts_before"));
    replaceEntry(after, row.getString("facts_after"));
    return new AuditItem(
        row.getLong("position"),
        row.getString("aggregate_identifier"),
        row.getLong("sequence_number") + 1,
        row.getString("payload_type"),
        row.getString("title"),
        kind,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("author"),
        row.getString("organisation"),
        stamp.path("channel").asString(null),
        row.getString("import"),
        stamp.path("correlationId").asString(null),
        Texts.ofAll(Texts.of(row.getString("made")), Texts.of(row.getString("was"))),
        payload,
        before,
        after);
  }

  /** What an event records is kept once, as its payload. */
  private void addEntry(String payload, @Nullable ObjectNode before, @Nullable ObjectNode after) {
    if (before != null) {
      before.putNull(RecommendationSubject.ENTRY);
    }
    if (after != null) {
      after.set(RecommendationSubject.ENTRY, json.readTree(payload));
    }
  }

  private void replaceEntry(@Nullable ObjectNode side, @Nullable String facts) {
    if (side != null && facts != null) {
      side.set(RecommendationSubject.ENTRY, json.readTree(facts));
    }
  }

  private @Nullable ObjectNode object(@Nullable String text) {
    return text == null ? null : (ObjectNode) json.readTree(text);
  }
}
