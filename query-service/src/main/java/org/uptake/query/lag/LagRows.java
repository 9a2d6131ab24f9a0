package org.uptake.query.lag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Collation;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Reads how long after the fact entries were recorded. */
@Component
final class LagRows {

  private static final String COUNTED =
      "counted c where c.day <= :asOf and " + Standpoint.KNOWN.formatted("c");

  private final JdbcClient database;

  LagRows(JdbcClient database) {
    this.database = database;
  }

  /** One for all of them, and then one for each group. */
  List<Bundle> spreads(LagFilter filter, Optional<LagGrouping> groupBy, long late, Standpoint at) {
    return database
        .sql(spreads(groupBy.map(LagGrouping::column).orElse("null::text"), COUNTED + filter.sql()))
        .params(at.parameters())
        .params(filter.conditions())
        .param("late", late)
        .query((row, n) -> bundle(row))
        .list();
  }

  /** Entries are counted by their lag first, since there are few different lags. */
  private static String spreads(String group, String entries) {
    return """
    with bar as (
        select %s as name, c.lag_days, count(*) as number from %s group by 1, 2),
      summed as (
        select grouping(name) = 1 as overall, name, lag_days, sum(number) as number
        from bar group by grouping sets ((name, lag_days), (lag_days))),
      ranked as (
        select *, sum(number) over (partition by overall, name order by lag_days) as up_to_here,
          sum(number) over (partition by overall, name) as entries
        from summed)
    select overall, name, max(entries) as entries, max(lag_days) as max,
      min(lag_days) filter (where up_to_here * 2 >= entries) as median,
      min(lag_days) filter (where up_to_here * 10 >= entries * 9) as p90,
      coalesce(sum(number) filter (where lag_days > :late), 0) as late
    from ranked group by overall, name order by overall desc, %s
    """
        .formatted(group, entries, Collation.ORDER.formatted("name"));
  }

  private static Bundle bundle(ResultSet row) throws SQLException {
    return new Bundle(
        row.getBoolean("overall"),
        row.getString("name"),
        new Spread(
            row.getLong("entries"),
            row.getInt("median"),
            row.getInt("p90"),
            row.getInt("max"),
            row.getLong("late")));
  }

  /** The worst first. */
  List<LateEntry> late(LagFilter filter, long late, Page page, Standpoint at) {
    return database
        .sql(
            """
            select c.*, e.occurred_on as occurred, e.recorded_at
            from (select c.* from %s and c.lag_days > :late
                  order by c.lag_days desc, c.entry limit :size offset :offset) c
              join entry e on e.entry = c.entry and %s
            order by c.lag_days desc, c.entry
            """
                .formatted(COUNTED + filter.sql(), Standpoint.KNOWN.formatted("e")))
        .params(at.parameters())
        .params(filter.conditions())
        .param("late", late)
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> entry(row))
        .list();
  }

  private static LateEntry entry(ResultSet row) throws SQLException {
    return new LateEntry(
        row.getObject("entry", UUID.class),
        row.getString("recommendation"),
        row.getString("kind"),
        row.getString("by_whom"),
        row.getString("occurred"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getInt("lag_days"));
  }

  /** The spread of a group, or of all entries. */
  record Bundle(boolean overall, @Nullable String group, Spread spread) {}
}
