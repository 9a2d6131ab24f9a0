package org.uptake.command.platform;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StreamId;

/**
 * Receipts by author and idempotency key, kept for ever. A receipt is inserted first and in the
 * transaction of the events, so a twin waits at the unique index until the outcome is certain.
 */
public final class ReceiptRows {

  private final JdbcClient database;

  public ReceiptRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Takes the key for this transaction.
   *
   * @return the outcome of the recording that had it before, if there was one
   * @throws Refused {@link Refusal#IDEMPOTENCY_KEY_REUSED} if that was another request
   */
  Optional<Outcome> claim(String author, String key, String fingerprint) {
    byte[] digest = HexFormat.of().parseHex(fingerprint);
    int inserted =
        database
            .sql(
                """
                insert into command.receipt (author, key, fingerprint) values (?, ?, ?)
                on conflict (author, key) do nothing
                """)
            .params(author, key, digest)
            .update();
    return inserted == 1 ? Optional.empty() : Optional.of(earlier(author, key, fingerprint));
  }

  void complete(String author, String key, Outcome outcome) {
    database
        .sql(
            """
            update command.receipt set stream = ?, version = ?, entry = ?, counts_from = ?, account = ?
            where author = ? and key = ?
            """)
        .params(outcome.stream().toString(), outcome.version())
        .param(outcome.entry() == null ? null : outcome.entry().uuid())
        .param(outcome.countsFrom())
        .param(outcome.account() == null ? null : outcome.account().uuid())
        .params(author, key)
        .update();
  }

  private Outcome earlier(String author, String key, String fingerprint) {
    return database
        .sql(
            """
            select encode(fingerprint, 'hex'), stream, version, entry, account, counts_from
            from command.receipt where author = ? and key = ?
            """)
        .params(author, key)
        .query(
            (row, n) -> {
              if (!row.getString(1).equals(fingerprint)) {
                throw new Refused(Refusal.IDEMPOTENCY_KEY_REUSED, Unrecorded.Simple.KEY_REUSED);
              }
              UUID entry = row.getObject(4, UUID.class);
              UUID account = row.getObject(5, UUID.class);
              return new Outcome(
                  StreamId.of(row.getString(2)),
                  row.getLong(3),
                  entry == null ? null : new EntryId(entry),
                  row.getObject(6, LocalDate.class),
                  account == null ? null : new AccountId(account));
            })
        .single();
  }
}
