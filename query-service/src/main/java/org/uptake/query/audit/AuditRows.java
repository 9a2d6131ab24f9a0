package org.uptake.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.table.Inserts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the table {@code audit}. */
final class AuditRows {

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
   * @param conditions values by column
   * @param most how many at most
   */
  List<AuditItem> find(Map<String, String> conditions, Stretch stretch, int most) {
    String sql =
        """
        select a.*, e.aggregate_identifier, e.sequence_number, e.payload_type, e.payload::text,
          s.recorded_at, e.meta_data ->> 'channel' as channel,
          e.meta_data ->> 'correlationId' as correlation
        from (%s) a
          join log.sequence s on s.position = a.position
          join log.event e on e.global_index = s.global_index
        order by a.position
        """
            .formatted(matching(conditions, stretch));
    return database
        .sql(sql + direction(stretch))
        .params(conditions)
        .param("after", stretch.after())
        .param("last", stretch.last())
        .param("most", most)
        .query((row, n) -> item(row))
        .list();
  }

  private static String matching(Map<String, String> conditions, Stretch stretch) {
    String narrowed =
        conditions.keySet().stream()
            .map(column -> " and %1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return "select * from audit where position > :after and position <= :last%s order by position %s limit :most"
        .formatted(narrowed, direction(stretch));
  }

  private static String direction(Stretch stretch) {
    return stretch.newestFirst() ? "desc" : "asc";
  }

  private AuditItem item(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String payload = row.getString("payload");
    ObjectNode before = object(row.getString("before"));
    ObjectNode after = object(row.getString("after"));
    if (Occurrence.isEntry(kind)) {
      addEntry(payload, before, after);
    }
    return new AuditItem(
        row.getLong("position"),
        row.getString("aggregate_identifier"),
        row.getLong("sequence_number") + 1,
        row.getString("payload_type"),
        kind,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("author"),
        row.getString("organisation"),
        row.getString("channel"),
        row.getString("correlation"),
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

  private @Nullable ObjectNode object(@Nullable String text) {
    return text == null ? null : (ObjectNode) json.readTree(text);
  }
}
