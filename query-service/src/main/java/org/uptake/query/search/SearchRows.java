package org.uptake.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snippet;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;

/** Reads entries by the words in their texts. */
final class SearchRows {

  /** More hits than this are neither counted nor ranked, so that a broad search stays quick. */
  static final int MOST = 10_000;

  /** Entries that count by then, and contain the words where whoever asks may read them. */
  private static final String MATCHING =
      """
      from entry e
        join recommendation r on r.id = e.recommendation and %s and not r.in_error
      where e.search @@ :words::tsquery and e.texts is distinct from 'withheld' and e.earliest <= :asOf and r.proposed_day <= :asOf and %s
      """
          .formatted(Standpoint.KNOWN.formatted("r"), Standpoint.KNOWN.formatted("e"));

  private final JdbcClient database;
  private final int most;

  /**
   * @param most hits that are counted and ranked
   */
  SearchRows(JdbcClient database, int most) {
    this.database = database;
    this.most = most;
  }

  /** The best first; the latest first if they are too many. */
  Found find(Search search, Page page) {
    long counted = count(search);
    return counted <= most
        ? new Found(best(search, page), counted, true)
        : new Found(latest(search, page), most, false);
  }

  private long count(Search search) {
    String matching = "select 1 " + MATCHING + search.narrowing().sql() + " limit :enough";
    return statement("select count(*) from (" + matching + ") enough", search)
        .param("enough", most + 1)
        .query(Long.class)
        .single();
  }

  /** Of equally good ones the one recorded last first. */
  private List<Hit> best(Search search, Page page) {
    return hits(
        "ts_rank_cd(e.search, :words::tsquery)", "rank desc, %1$s.known_from desc", search, page);
  }

  /** What occurred last first; of one day the one recorded last. */
  private List<Hit> latest(Search search, Page page) {
    return hits("null::real", "%1$s.earliest desc, %1$s.known_from desc", search, page);
  }

  /** Snippets are made of those on the page only. */
  private List<Hit> hits(String rank, String order, Search search, Page page) {
    String sql =
        """
        select found.*, o.title, %s as snippet
        from (select e.*, %s as rank %s %s order by %s limit :size offset :offset) found
          join recommendation o on o.id = found.recommendation and %s
        order by %s
        """
            .formatted(
                Snippet.OF.formatted(
                    "found.prose",
                    "row_number() over (order by %s)".formatted(order.formatted("found"))),
                rank,
                MATCHING,
                search.narrowing().sql(),
                order.formatted("e"),
                Standpoint.KNOWN.formatted("o"),
                order.formatted("found"));
    return statement(sql, search)
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> hit(row))
        .list();
  }

  private StatementSpec statement(String sql, Search search) {
    return database
        .sql(sql)
        .params(search.at().parameters())
        .params(search.narrowing().values())
        .param("words", search.words().query());
  }

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        row.getObject("entry", UUID.class),
        row.getString("kind"),
        row.getString("review"),
        row.getString("recommendation"),
        row.getString("title"),
        row.getString("occurred_on"),
        row.getString("addressee"),
        row.getString("by_whom"),
        Snippet.of(row.getString("snippet")),
        Texts.of(row.getString("texts")),
        row.getLong("known_from"),
        row.getObject("rank", Float.class));
  }

  /**
   * What was found.
   *
   * @param total of all hits; where they are not ranked there are more
   */
  record Found(List<Hit> hits, long total, boolean ranked) {}
}
