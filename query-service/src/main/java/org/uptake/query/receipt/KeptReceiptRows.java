package org.uptake.query.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.StreamId;

/** Reads receipts, which the command side writes. */
@Component
final class KeptReceiptRows {

  private final JdbcClient database;

  KeptReceiptRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Receipt> find(String author, String key) {
    return database
        .sql(
            """
            select r.stream, r.version, r.entry, r.counts_from, r.account, s.position, s.recorded_at
            from command.receipt r
              left join log.event e
                on e.aggregate_identifier = r.stream and e.sequence_number = r.version - 1
              left join log.sequence s using (global_index)
            where r.author = ? and r.key = ?
            """)
        .params(author, key)
        .query((row, n) -> receipt(row))
        .optional();
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    StreamId stream = StreamId.of(row.getString("stream"));
    String account = row.getString("account");
    Receipt receipt =
        Receipt.of(
            stream,
            account,
            row.getString("entry"),
            row.getObject("counts_from", LocalDate.class),
            row.getLong("version"));
    OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
    return recordedAt == null
        ? receipt
        : receipt.placed(row.getLong("position"), recordedAt.toInstant());
  }
}
