package org.uptake.query.recommendation.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums up the moves at every so many positions. A sum is made when the first event after its
 * position is projected, so that the rows depend on the log alone.
 */
final class CheckpointRows {

  static final int EVERY = 16_384;

  private final JdbcClient database;
  private final int every;

  CheckpointRows(JdbcClient database, int every) {
    this.database = database;
    this.every = every;
  }

  /**
   * @param moves that were just written
   * @param last the position of the last event that was projected
   */
  void goOn(List<StageMove> moves, long last) {
    long newest = newest();
    long first = moves.stream().mapToLong(StageMove::position).min().orElse(Long.MAX_VALUE);
    if (first <= newest) {
      forgetFrom(first);
    }
    reach(Math.max(last, newest + 1));
  }

  /** Makes those that are missing below a position. */
  void reach(long last) {
    for (long next = newest() + every; next < last; next += every) {
      sumUp(next);
    }
  }

  private long newest() {
    return database
        .sql("select coalesce(max(position), 0) from checkpoint")
        .query(Long.class)
        .single();
  }

  /** An item that was mended brings moves of long ago. */
  private void forgetFrom(long position) {
    database.sql("delete from checkpoint where position >= ?").param(position).update();
  }

  private void sumUp(long position) {
    database
        .sql(
            """
            insert into checkpoint (position, review, month, stage, confirmed, delta)
            select :position, review, month, stage, confirmed, sum(delta)
            from (select review, month, stage, confirmed, delta from checkpoint
                  where position = :before
                  union all
                  select review, date_trunc('month', day)::date, stage, confirmed, delta from move
                  where addressee = '' and position > :before and position <= :position) moves
            group by review, month, stage, confirmed having sum(delta) <> 0
            """)
        .param("position", position)
        .param("before", position - every)
        .update();
  }
}
