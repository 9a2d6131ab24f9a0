package org.uptake.query.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the drafts of one person that are not too old. */
interface DraftDirectory extends Repository<DraftRow, DraftRow.Key> {

  /** A page of them, the newest first. */
  @NativeQuery(
      """
      select * from directory.draft d where d.account = :account and d.saved_at >= :since
      order by d.saved_at desc, d.draft limit :size offset :offset
      """)
  List<DraftRow> page(UUID account, Instant since, int size, long offset);

  @Query("select count(*) from DraftRow d where d.account = :account and d.savedAt >= :since")
  long count(UUID account, Instant since);

  @Query(
      """
      select d from DraftRow d
      where d.account = :account and d.draft = :draft and d.savedAt >= :since
      """)
  Optional<DraftRow> find(UUID account, UUID draft, Instant since);
}
