package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.Life;
import org.uptake.query.text.SearchQuery;
import org.uptake.query.text.Snippet;

/** Reads lists of recommendations, and how each stood. */
final class ListRows {

  private static final String READING =
      " join recommendation r on r.id = s.recommendation and " + Standpoint.KNOWN.formatted("r");

  private static final String COLUMNS =
      """
      r.id, r.review, r.number, r.title, r.theme, s.addressees, r.proposed_on, s.stage, s.since, s.dated,
        s.confirmed, s.contradicted_since is not null as contradicted, s.heard_until, s.due_on, s.target,
        overdue(s.due_on, :asOf) as overdue, %s as silent\
      """
          .formatted(RecommendationSql.SILENT);

  private static final String SNIPPET =
      ", "
          + Snippet.OF.formatted(
              "concat_ws(E'\\n', r.title, r.text, r.action)", "array_position(:ids, r.id)")
          + " as snippet ";

  private final JdbcClient database;

  ListRows(JdbcClient database) {
    this.database = database;
  }

  /** All that a filter lets through are found in one pass, and of those the ones of the page. */
  Hits hits(RecommendationFilter filter, ListOrder order, Page page, Standpoint at) {
    String sql =
        """
        with hits as materialized (
          select s.recommendation, s.review, s.number_order, %s as key
          from span s join review v on v.code = s.review and %s %s
          where %s %s)
        select (select count(*) from hits) as total,
          array(select recommendation from hits order by %s limit :size offset :offset) as page
        """
            .formatted(
                order.sort().key(),
                Standpoint.KNOWN.formatted("v"),
                order.sort().isOfReading() ? READING : "",
                Standpoint.HELD.formatted("s"),
                filter.sql(),
                order.sql());
    return database
        .sql(sql)
        .params(at.parameters())
        .params(filter.conditions())
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> new Hits(row.getLong("total"), texts(row, "page")))
        .single();
  }

  /**
   * @param lifelines by id
   * @param words to show in snippets, if any
   */
  List<RecommendationSummary> summaries(
      List<String> ids,
      Map<String, List<Life>> lifelines,
      Optional<SearchQuery> words,
      Standpoint at) {
    return database
        .sql(
            "select "
                + COLUMNS
                + (words.isPresent() ? SNIPPET : " ")
                + RecommendationSql.STANDING
                + " and r.id = any(:ids) order by array_position(:ids, r.id)")
        .params(at.parameters())
        .param("ids", ids.toArray(String[]::new))
        .query((row, n) -> summary(row, lifelines, snippet(row, words, n)))
        .list();
  }

  /** How it stood; empty if it was not proposed by then, or is known as recorded in error. */
  Optional<RecommendationSummary> summary(String id, List<Life> lifeline, Standpoint at) {
    return summaries(List.of(id), Map.of(id, lifeline), Optional.empty(), at).stream().findFirst();
  }

  private static @Nullable Snippet snippet(ResultSet row, Optional<SearchQuery> words, int n)
      throws SQLException {
    return words.isPresent() ? Snippet.of(row.getString("snippet"), words.get(), n) : null;
  }

  private static RecommendationSummary summary(
      ResultSet row, Map<String, List<Life>> lifelines, @Nullable Snippet snippet)
      throws SQLException {
    String id = row.getString("id");
    boolean silent = row.getBoolean("silent");
    boolean overdue = row.getBoolean("overdue");
    LocalDate heardUntil = row.getObject("heard_until", LocalDate.class);
    @Nullable LocalDate dueOn = row.getObject("due_on", LocalDate.class);
    return new RecommendationSummary(
        id,
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("theme"),
        texts(row, "addressees"),
        row.getString("proposed_on"),
        row.getString("stage"),
        row.getObject("since", LocalDate.class),
        row.getString("dated"),
        row.getBoolean("confirmed"),
        row.getBoolean("contradicted"),
        heardUntil,
        silent,
        silent ? heardUntil : null,
        dueOn,
        row.getString("target"),
        overdue,
        overdue && dueOn != null ? dueOn.plusDays(1) : null,
        lifelines.getOrDefault(id, List.of()),
        snippet);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /**
   * What was found.
   *
   * @param page the ids of those on the page
   */
  record Hits(long total, List<String> page) {}
}
