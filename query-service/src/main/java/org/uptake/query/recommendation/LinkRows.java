package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Link;
import org.uptake.query.recommendation.RecommendationDetails.Links;

/** Reads how recommendations stand to each other, both ways. */
final class LinkRows {

  /** So many are told, each way. */
  static final int MOST = 200;

  private final JdbcClient database;

  LinkRows(JdbcClient database) {
    this.database = database;
  }

  Links links(String id, Standpoint at) {
    Told to = told(id, at, "e.recommendation = :id", "e.linked_to");
    Told from = told(id, at, "e.linked_to = :id", "e.recommendation");
    return new Links(to.links(), to.untold(), from.links(), from.untold());
  }

  /** The first of them. */
  private record Told(List<Link> links, long total) {

    @Nullable Long untold() {
      return total == links.size() ? null : total - links.size();
    }
  }

  private Told told(String id, Standpoint at, String where, String other) {
    String sql =
        """
        select %1$s as other, e.facts ->> 'relation' as relation, e.occurred_on, e.entry, o.title,
          count(*) over () as total
        from entry e
          join recommendation r on r.id = e.recommendation and %2$s and not r.in_error
          join recommendation o on o.id = %1$s and %3$s and not o.in_error
        where %4$s and e.linked_to is not null and %5$s
          and effective_day(e.earliest, r.proposed_day) <= :asOf
        order by o.review, o.number_order, o.number, e.recorded
        limit :most
        """
            .formatted(
                other,
                Standpoint.KNOWN.formatted("r"),
                Standpoint.KNOWN.formatted("o"),
                where,
                Standpoint.KNOWN.formatted("e"));
    AtomicLong total = new AtomicLong();
    List<Link> links =
        database
            .sql(sql)
            .params(at.parameters())
            .param("id", id)
            .param("most", MOST)
            .query(
                (row, n) -> {
                  total.set(row.getLong("total"));
                  return link(row);
                })
            .list();
    return new Told(links, total.get());
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString("other"),
        row.getString("relation"),
        row.getString("occurred_on"),
        row.getString("entry"),
        row.getString("title"));
  }
}
