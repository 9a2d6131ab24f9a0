package org.uptake.command.draft;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.AccountId;

/** The drafts of everybody, each its owner's alone. */
final class DraftRows {

  private final JdbcClient database;

  DraftRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Keeps a draft in place of an earlier one.
   *
   * @param content as JSON
   * @param most that somebody may have
   * @return false if they have as many others already
   */
  boolean keep(AccountId owner, UUID draft, String about, String content, Instant now, int most) {
    return database
            .sql(
                """
                insert into directory.draft (account, draft, about, content, saved_at)
                select :account, :draft, :about, :content, :now
                where (select count(*) from directory.draft d
                       where d.account = :account and d.draft <> :draft) < :most
                on conflict (account, draft) do update
                  set about = :about, content = :content, saved_at = :now
                """)
            .param("account", owner.uuid())
            .param("draft", draft)
            .param("about", about)
            .param("content", content)
            .param("now", Timestamp.from(now))
            .param("most", most)
            .update()
        == 1;
  }

  void remove(AccountId owner, UUID draft) {
    database
        .sql("delete from directory.draft where account = ? and draft = ?")
        .params(owner.uuid(), draft)
        .update();
  }

  void removeOlderThan(Instant instant) {
    database
        .sql("delete from directory.draft where saved_at < ?")
        .param(Timestamp.from(instant))
        .update();
  }
}
