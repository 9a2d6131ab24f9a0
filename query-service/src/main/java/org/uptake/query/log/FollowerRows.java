package org.uptake.query.log;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.database.NodeName;

/**
 * Which node follows the log: whoever did so last, until its time is over. The clock is the
 * database's, so those of the nodes do not matter.
 */
final class FollowerRows {

  /** With the second between two looks this is well within what a killed node may cost. */
  private static final String LEASE = "interval '10 s'";

  private static final String EARLY = "interval '7 s'";

  private final JdbcClient database;
  private final NodeName node;

  FollowerRows(JdbcClient database, NodeName node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Whether there is something to do for this node: to go on, to go on in another's place, or to
   * say that it is still there. Nothing is held, so a node that stands by disturbs nobody.
   */
  boolean isCalled() {
    return database
        .sql(
            """
            select case when node = ?
              then position < (select coalesce(max(position), 0) from log.sequence)
                or until < clock_timestamp() + %s
              else until < clock_timestamp() end
            from view.follower
            """
                .formatted(EARLY))
        .param(node.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * The position of the tables, held against every other writer until the transaction ends; empty
   * if another node follows.
   */
  Optional<Long> take() {
    return database
        .sql(
            """
            select position from view.follower where node = ? or until < clock_timestamp()
            for update
            """)
        .param(node.value())
        .query(Long.class)
        .optional();
  }

  /** The tables are written up to here, by this node, which goes on to follow. */
  void reached(long position) {
    database
        .sql(
            "update view.follower set position = ?, node = ?, until = clock_timestamp() + " + LEASE)
        .params(position, node.value())
        .update();
  }

  /** Lets another node follow at once. */
  void leave() {
    database
        .sql("update view.follower set until = '-infinity' where node = ?")
        .param(node.value())
        .update();
  }
}
