package org.uptake.query;

import java.util.function.Supplier;

/**
 * How much of a table a question reads: counted by PostgreSQL for the transaction, and so the same
 * on however busy a machine.
 *
 * @param blocks of the table, of what is too long for its rows, and of its indexes
 * @param longBlocks of what is too long for its rows alone
 */
public record Reading(long blocks, long longBlocks) {

  /** Of a question to tables that serve. */
  public static Reading of(TestLog log, String table, Supplier<?> question) {
    return log.inSnapshot(
        () -> {
          Reading before = counted(log, table);
          Object ignored = question.get();
          Reading after = counted(log, table);
          return new Reading(after.blocks - before.blocks, after.longBlocks - before.longBlocks);
        });
  }

  private static Reading counted(TestLog log, String table) {
    return log.client()
        .sql(
            """
            select coalesce(sum(pg_stat_get_xact_blocks_fetched(part)), 0) as blocks,
              coalesce(sum(pg_stat_get_xact_blocks_fetched(part)) filter (where long), 0)
                as long_blocks
            from (select oid, reltoastrelid from pg_class where oid = to_regclass(?)) t
              cross join lateral (
                select t.oid, false
                union all select t.reltoastrelid, true
                union all select indexrelid, indrelid = t.reltoastrelid from pg_index
                where indrelid in (t.oid, t.reltoastrelid)) parts(part, long)
            """)
        .param(table)
        .query(Reading.class)
        .single();
  }
}
