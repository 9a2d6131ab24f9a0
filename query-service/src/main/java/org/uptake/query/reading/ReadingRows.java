package org.uptake.query.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who was shown restricted texts. */
@Component
final class ReadingRows {

  private final JdbcClient database;

  ReadingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * In the order of reading.
   *
   * @param conditions values by column
   * @param most how many at most
   */
  List<Reading> find(Map<String, String> conditions, long after, int most) {
    String narrowed =
        conditions.keySet().stream()
            .map(column -> " and %1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return database
        .sql(
            "select * from view.reading where number > :after%s order by number limit :most"
                .formatted(narrowed))
        .params(conditions)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> reading(row))
        .list();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("number"),
        row.getObject("read_at", OffsetDateTime.class).toInstant(),
        row.getString("account"),
        row.getString("organisation"),
        row.getString("recommendation"),
        row.getLong("position"),
        row.getString("correlation_id"));
  }
}
