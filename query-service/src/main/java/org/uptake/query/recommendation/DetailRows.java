package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;

/** Reads how a recommendation reads. */
final class DetailRows {

  private final JdbcClient database;

  DetailRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Text> text(String id, Standpoint at) {
    return database
        .sql(
            "select r.* from recommendation r where r.id = :id and "
                + Standpoint.KNOWN.formatted("r"))
        .params(at.parameters())
        .param("id", id)
        .query((row, n) -> text(row))
        .optional();
  }

  /** By id; of those that are known. */
  Map<String, Text> texts(List<String> ids, Standpoint at) {
    return database
        .sql(
            "select r.* from recommendation r where r.id = any(:ids) and "
                + Standpoint.KNOWN.formatted("r"))
        .params(at.parameters())
        .param("ids", ids.toArray(String[]::new))
        .query((row, n) -> text(row))
        .stream()
        .collect(Collectors.toMap(Text::id, Function.identity()));
  }

  private static Text text(ResultSet row) throws SQLException {
    return new Text(
        row.getString("id"),
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("text"),
        Optional.ofNullable(row.getString("action")),
        Optional.ofNullable(row.getString("theme")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("location")),
        row.getString("proposed_on"),
        row.getObject("proposed_day", LocalDate.class),
        List.of((String[]) row.getArray("addressees").getArray()),
        row.getBoolean("in_error"));
  }

  /** The number of events of its stream in the prefix of the log. */
  long version(String id, Standpoint at) {
    return database
        .sql(
            """
            select greatest(max(version) filter (where known_from <= :position),
              max(ended_version) filter (where known_to <= :position))
            from entry where recommendation = :id
            """)
        .param("id", id)
        .param("position", at.position())
        .query(Long.class)
        .single();
  }

  /** How a recommendation reads. */
  record Text(
      String id,
      String review,
      String number,
      String title,
      String text,
      Optional<String> action,
      Optional<String> theme,
      Optional<String> source,
      Optional<String> location,
      String proposedOn,
      LocalDate proposedDay,
      List<String> addressees,
      boolean inError) {}
}
