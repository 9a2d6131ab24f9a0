package org.uptake.query.receipt;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads receipts, which the command side writes. */
final class ReceiptRows {

  private final JdbcClient database;

  ReceiptRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Map<String, Object>> find(String author, String key) {
    return database
        .sql(
            """
            select r.stream, r.version, r.entry, r.account, s.position, s.recorded_at
            from command.receipt r
              left join log.event e
                on e.aggregate_identifier = r.stream and e.sequence_number = r.version - 1
              left join log.sequence s using (global_index)
            where r.author = ? and r.key = ?
            """)
        .params(author, key)
        .query(
            (row, n) -> {
              Map<String, Object> receipt = new LinkedHashMap<>();
              String[] subject = row.getString("stream").split("/", 2);
              if (row.getString("account") == null) {
                receipt.put(subject[0], subject[1]);
              } else {
                receipt.put("account", row.getString("account"));
              }
              if (row.getString("entry") != null) {
                receipt.put("entry", row.getString("entry"));
              }
              receipt.put("version", row.getLong("version"));
              if (row.getObject("position") != null) {
                receipt.put("position", row.getLong("position"));
                receipt.put(
                    "recordedAt", row.getObject("recorded_at", OffsetDateTime.class).toInstant());
              }
              return receipt;
            })
        .optional();
  }
}
