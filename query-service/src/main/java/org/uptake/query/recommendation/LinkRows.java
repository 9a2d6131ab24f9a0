package org.uptake.query.recommendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Link;

/** Reads how recommendations stand to each other, both ways. */
final class LinkRows {

  private final JdbcClient database;

  LinkRows(JdbcClient database) {
    this.database = database;
  }

  List<Link> linksTo(String id, Standpoint at) {
    return links(id, at, "e.recommendation = :id", "e.linked_to");
  }

  List<Link> linksFrom(String id, Standpoint at) {
    return links(id, at, "e.linked_to = :id", "e.recommendation");
  }

  private List<Link> links(String id, Standpoint at, String where, String other) {
    String sql =
        """
        select %1$s as other, e.body ->> 'relation' as relation, e.occurred_on, e.entry, o.title
        from entry e
          join recommendation r on r.id = e.recommendation and %2$s and not r.in_error
          join recommendation o on o.id = %1$s and %3$s and not o.in_error
        where %4$s and e.linked_to is not null and %5$s
          and greatest(e.earliest, r.proposed_day) <= :asOf
        order by o.review, o.ordinal, o.number, e.recorded
        """
            .formatted(
                other,
                Standpoint.KNOWN.formatted("r"),
                Standpoint.KNOWN.formatted("o"),
                where,
                Standpoint.KNOWN.formatted("e"));
    return database
        .sql(sql)
        .params(at.parameters())
        .param("id", id)
        .query(
            (row, n) ->
                new Link(
                    row.getString("other"),
                    row.getString("relation"),
                    row.getString("occurred_on"),
                    row.getString("entry"),
                    row.getString("title")))
        .list();
  }
}
