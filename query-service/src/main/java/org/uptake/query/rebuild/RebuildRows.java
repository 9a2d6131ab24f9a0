package org.uptake.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Page;

/** Reads what was asked for, and keeps how far it has come. */
@Component
final class RebuildRows {

  private static final String REBUILDS =
      """
      select r.id, r.projection, r.requested_at, u.*, now() as now
      from rebuild r left join view.rebuild_run u on u.rebuild = r.id
      """;

  private final JdbcClient database;

  RebuildRows(JdbcClient database) {
    this.database = database;
  }

  /** The newest first. */
  List<RebuildDetails> page(Page page) {
    return database
        .sql(REBUILDS + " order by r.known_from desc limit :size offset :offset")
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> details(row))
        .list();
  }

  long count() {
    return database.sql("select count(*) from rebuild").query(Long.class).single();
  }

  Optional<RebuildDetails> find(UUID id) {
    return database
        .sql(REBUILDS + " where r.id = ?")
        .param(id)
        .query((row, n) -> details(row))
        .optional();
  }

  /**
   * The oldest that is neither done nor failed; one that a dead node left running is begun anew.
   */
  Optional<RebuildDetails> next() {
    return database
        .sql(
            REBUILDS
                + " where coalesce(u.state, 'waiting') in ('waiting', 'running')"
                + " order by r.known_from limit 1")
        .query((row, n) -> details(row))
        .optional();
  }

  private static RebuildDetails details(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String projection = row.getString("projection");
    Instant requested = row.getObject("requested_at", OffsetDateTime.class).toInstant();
    Instant started = instant(row, "started_at");
    if (started == null) {
      return RebuildDetails.waiting(id, projection, requested);
    }
    String state = row.getString("state");
    double done = Math.min(1, (double) row.getLong("done") / Math.max(1, row.getLong("total")));
    Duration ran =
        Duration.between(started, row.getObject("now", OffsetDateTime.class).toInstant());
    return new RebuildDetails(
        id,
        projection,
        state,
        done,
        requested,
        started,
        RebuildDetails.estimate(state, started, done, ran),
        instant(row, "finished_at"),
        row.getString("generations"),
        row.getString("problem"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
    return instant == null ? null : instant.toInstant();
  }

  void begin(UUID id, String generations, long total) {
    database
        .sql(
            """
            insert into view.rebuild_run (rebuild, state, generations, done, total, started_at)
            values (?, 'running', ?, 0, ?, now())
            on conflict (rebuild) do update set state = excluded.state, done = 0,
              generations = excluded.generations, total = excluded.total, started_at = now()
            """)
        .params(id, generations, total)
        .update();
  }

  void advance(UUID id, long done) {
    database
        .sql("update view.rebuild_run set done = ? where rebuild = ?")
        .params(done, id)
        .update();
  }

  void finish(UUID id) {
    database
        .sql(
            """
            update view.rebuild_run set state = 'done', done = total, finished_at = now()
            where rebuild = ?
            """)
        .param(id)
        .update();
  }

  void fail(UUID id, String problem) {
    database
        .sql(
            """
            insert into view.rebuild_run
              (rebuild, state, generations, done, total, started_at, finished_at, problem)
            values (?, 'failed', '', 0, 0, now(), now(), ?)
            on conflict (rebuild) do update set state = excluded.state,
              finished_at = excluded.finished_at, problem = excluded.problem
            """)
        .params(id, problem)
        .update();
  }
}
