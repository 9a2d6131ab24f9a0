package org.uptake.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Reach;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.Texts;
import org.uptake.query.text.SearchQuery;
import org.uptake.query.text.SearchQueryRows;
import org.uptake.query.text.Snippet;

/** Reads entries by the words in their texts. */
@Component
final class SearchRows {

  /** More hits than this are neither counted nor ranked, so that a broad search stays quick. */
  static final int MOST = 10_000;

  /** Entries that count by then. */
  private static final String COUNTING =
      """
      from entry e
        join recommendation r on r.id = e.recommendation and %s and not r.in_error
      where e.earliest <= :asOf and r.proposed_day <= :asOf and %s
      """
          .formatted(Standpoint.KNOWN.formatted("r"), Standpoint.KNOWN.formatted("e"));

  private static final String TODAY = "(now() at time zone 'UTC')::date";

  /**
   * Those of them that contain the words where everybody may read them. What is withheld still is
   * looked up nowhere: its words stand in another index, and what was restricted until a day is
   * found by that day.
   */
  private static final String FOR_EVERYBODY =
      COUNTING
          + " and (e.search @@ :words::tsquery or e.withheld_until <= %s and e.told @@ :whole::tsquery)"
              .formatted(TODAY);

  /** Those that contain the words where not everybody may read them yet, but whoever asks may. */
  private static final String BY_RIGHT =
      COUNTING + " and e.withheld_until > %s and ".formatted(TODAY);

  private static final String BY_RIGHT_TO_ALL =
      BY_RIGHT + "current_setting('uptake.reads', true) = 'all' and e.withheld @@ :whole::tsquery";

  /**
   * Not by the index, where others of its words would be looked up; and the view's own word on each
   * row would be dear.
   */
  private static final String BY_RIGHT_TO_OWN =
      BY_RIGHT
          + """
          case when exists (select from entry own where own.entry = e.entry
              and own.organisation = current_setting('uptake.organisation', true))
            then e.withheld @@ :whole::tsquery end
          """;

  private final JdbcClient database;
  private final int most;
  private final SearchQueryRows spellings;

  @Autowired
  SearchRows(JdbcClient database) {
    this(database, MOST);
  }

  /**
   * @param most hits that are counted and ranked
   */
  SearchRows(JdbcClient database, int most) {
    this.database = database;
    this.most = most;
    this.spellings = new SearchQueryRows(database, "entry");
  }

  /** What of the words may occur where everybody may read them. */
  SearchQuery present(SearchQuery words) {
    return spellings.present(words);
  }

  /** What everybody may read: the best first, or the latest if they are too many. */
  Found find(Search search, Page page) {
    long counted = count(search);
    return counted <= most
        ? new Found(best(search, page), counted, true)
        : new Found(latest(FOR_EVERYBODY, search, page), most, false);
  }

  /**
   * What not everybody may read yet, the latest first. Who was shown it is recorded, so nothing is
   * told of further ones: neither how many there are, nor whether there are any.
   */
  List<Hit> byRight(Search search, Reach reach, int size) {
    String matching = reach == Reach.ALL ? BY_RIGHT_TO_ALL : BY_RIGHT_TO_OWN;
    return latest(matching, search, new Page(0, size));
  }

  private long count(Search search) {
    String matching = "select 1 " + FOR_EVERYBODY + search.narrowing().sql() + " limit :enough";
    return statement("select count(*) from (" + matching + ") enough", search)
        .param("enough", most + 1)
        .query(Long.class)
        .single();
  }

  /** Of equally good ones the one recorded last first. */
  private List<Hit> best(Search search, Page page) {
    return hits(
        FOR_EVERYBODY,
        new Ranking(
            "ts_rank_cd(coalesce(e.search, e.told), :words::tsquery)",
            "rank desc, %1$s.known_from desc"),
        search,
        page);
  }

  /** What occurred last first; of one day the one recorded last. */
  private List<Hit> latest(String matching, Search search, Page page) {
    return hits(
        matching,
        new Ranking("null::real", "%1$s.earliest desc, %1$s.known_from desc"),
        search,
        page);
  }

  /** Snippets are made of those on the page only. */
  private List<Hit> hits(String matching, Ranking ranking, Search search, Page page) {
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
                    "row_number() over (order by %s)".formatted(ranking.of("found"))),
                ranking.rank(),
                matching,
                search.narrowing().sql(),
                ranking.of("e"),
                Standpoint.KNOWN.formatted("o"),
                ranking.of("found"));
    return statement(sql, search)
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> hit(row, search, n))
        .list();
  }

  private StatementSpec statement(String sql, Search search) {
    return database
        .sql(sql)
        .params(search.at().parameters())
        .params(search.narrowing().values())
        .param("words", search.words().query())
        .param("whole", search.whole().query());
  }

  private static Hit hit(ResultSet row, Search search, int n) throws SQLException {
    return new Hit(
        row.getObject("entry", UUID.class),
        row.getString("kind"),
        row.getString("review"),
        row.getString("recommendation"),
        row.getString("title"),
        row.getString("occurred_on"),
        row.getString("addressee"),
        row.getString("by_whom"),
        Snippet.of(row.getString("snippet"), search.whole(), n),
        Texts.of(row.getString("texts")),
        row.getLong("known_from"),
        row.getObject("rank", Float.class));
  }

  /**
   * @param order with %1$s for what is put in order
   */
  private record Ranking(String rank, String order) {

    String of(String alias) {
      return order.formatted(alias);
    }
  }

  /**
   * What was found.
   *
   * @param total of all hits; where they are not ranked there are more
   */
  record Found(List<Hit> hits, long total, boolean ranked) {}
}
