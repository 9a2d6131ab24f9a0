package org.uptake.query.recommendation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationDetails.FundingTotal;
import org.uptake.query.recommendation.RecommendationDetails.Life;
import org.uptake.query.recommendation.RecommendationDetails.Link;
import org.uptake.query.recommendation.RecommendationDetails.Slippage;
import org.uptake.query.recommendation.RecommendationDetails.TrackDetails;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of the recommendations. */
final class DetailRows {

  private static final String COLUMNS =
      """
      r.id, r.review, r.number, r.title, r.theme, r.addressees, r.proposed_on, s.stage, s.since,
        s.confirmed, s.contradicted, s.heard_until, s.due_on, (s.due_on < :asOf) as overdue, %s as silent
      """
          .formatted(RecommendationSql.SILENT);

  private final JdbcClient database;
  private final JsonMapper json;

  DetailRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<RecommendationSummary> list(Filter filter, Page page, Standpoint at) {
    String sql =
        "select "
            + COLUMNS
            + RecommendationSql.STANDING
            + filter.sql()
            + " order by r.review, r.ordinal, r.number limit :size offset :offset";
    return at(at, sql)
        .params(filter.conditions())
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) -> summary(row))
        .list();
  }

  long count(Filter filter, Standpoint at) {
    return at(at, "select count(*) " + RecommendationSql.STANDING + filter.sql())
        .params(filter.conditions())
        .query(Long.class)
        .single();
  }

  /** How it stood; empty if it was not proposed by then, or is known as recorded in error. */
  Optional<RecommendationSummary> summary(String id, Standpoint at) {
    return at(at, "select " + COLUMNS + RecommendationSql.STANDING + " and r.id = :id")
        .param("id", id)
        .query((row, n) -> summary(row))
        .optional();
  }

  private static RecommendationSummary summary(ResultSet row) throws SQLException {
    boolean silent = row.getBoolean("silent");
    boolean overdue = row.getBoolean("overdue");
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return new RecommendationSummary(
        row.getString("id"),
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("theme"),
        List.of((String[]) row.getArray("addressees").getArray()),
        row.getString("proposed_on"),
        row.getString("stage"),
        row.getObject("since", LocalDate.class),
        row.getBoolean("confirmed"),
        row.getBoolean("contradicted"),
        silent,
        silent ? row.getObject("heard_until", LocalDate.class) : null,
        overdue,
        overdue && due != null ? due.plusDays(1) : null);
  }

  Optional<Text> text(String id, Standpoint at) {
    return at(
            at,
            "select r.* from view.recommendation r where r.id = :id and :asOf is not null and "
                + RecommendationSql.KNOWN.formatted("r"))
        .param("id", id)
        .query((row, n) -> text(row))
        .optional();
  }

  private static Text text(ResultSet row) throws SQLException {
    return new Text(
        row.getString("id"),
        row.getString("review"),
        row.getString("number"),
        row.getString("title"),
        row.getString("text"),
        Optional.ofNullable(row.getString("action")),
        Optional.ofNullable(row.getString("theme")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("location")),
        row.getString("proposed_on"),
        row.getObject("proposed_day", LocalDate.class),
        List.of((String[]) row.getArray("addressees").getArray()),
        row.getBoolean("in_error"));
  }

  /** The position at which it was recorded. */
  Optional<Long> firstKnown(String id) {
    return database
        .sql("select min(known_from) from view.recommendation where id = ? having count(*) > 0")
        .param(id)
        .query(Long.class)
        .optional();
  }

  List<TrackDetails> tracks(String id, Standpoint at) {
    return at(
            at,
            "select t.* from view.track t where t.recommendation = :id and "
                + RecommendationSql.HELD.formatted("t")
                + " order by t.ordinal")
        .param("id", id)
        .query((row, n) -> track(row))
        .list();
  }

  private static TrackDetails track(ResultSet row) throws SQLException {
    String addressee = row.getString("addressee");
    return new TrackDetails(
        addressee.isEmpty() ? null : addressee,
        row.getString("step"),
        row.getBoolean("stalled"),
        row.getString("response"),
        row.getString("momentum"),
        row.getString("assurance"),
        row.getString("target"),
        new Slippage(row.getInt("target_moves"), row.getInt("slippage_days")));
  }

  /** Stages one after the other; {@code to} only where the next began by {@code asOf}. */
  List<Life> lifeline(String id, Standpoint at) {
    return at(
            at,
            """
            select s.since, s.stage,
              lead(s.since) over (order by s.since) as next
            from (select distinct s.since, s.stage from view.span s
                  where s.recommendation = :id and s.from_day <= :asOf and %s) s
            order by s.since
            """
                .formatted(RecommendationSql.KNOWN.formatted("s")))
        .param("id", id)
        .query(
            (row, n) ->
                new Life(
                    row.getObject("since", LocalDate.class),
                    row.getObject("next", LocalDate.class),
                    row.getString("stage")))
        .list();
  }

  /** The number of events of its stream in the prefix of the log. */
  long version(String id, Standpoint at) {
    return database
        .sql(
            """
            select greatest(max(version) filter (where known_from <= :position),
              max(ended_version) filter (where known_to <= :position))
            from view.entry where recommendation = :id
            """)
        .param("id", id)
        .param("position", at.position())
        .query(Long.class)
        .single();
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
        from view.entry e
          join view.recommendation r on r.id = e.recommendation and %2$s and not r.in_error
          join view.recommendation o on o.id = %1$s and %3$s
        where %4$s and e.linked_to is not null and %5$s
          and greatest(e.earliest, r.proposed_day) <= :asOf
        order by o.review, o.ordinal, o.number, e.recorded
        """
            .formatted(
                other,
                RecommendationSql.KNOWN.formatted("r"),
                RecommendationSql.KNOWN.formatted("o"),
                where,
                RecommendationSql.KNOWN.formatted("e"));
    return at(at, sql)
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

  /** Totals; entries under one contribution that agree in everything count once. */
  List<FundingTotal> funding(String id, Standpoint at) {
    Map<List<String>, BigDecimal> totals =
        new TreeMap<>(java.util.Comparator.comparing(List::toString));
    Map<List<Object>, Boolean> counted = new LinkedHashMap<>();
    for (RecommendationFunded money : money(id, at)) {
      List<Object> gift =
          money.contribution() == null
              ? List.of(money.id())
              : List.of(
                  money.contribution(),
                  money.by(),
                  money.occurredOn(),
                  money.amount(),
                  money.currency(),
                  money.phase());
      if (counted.put(gift, true) == null) {
        totals.merge(
            List.of(money.currency(), money.phase().word()),
            money.amount().number(),
            BigDecimal::add);
      }
    }
    return totals.entrySet().stream()
        .map(
            total ->
                new FundingTotal(
                    total.getKey().get(0), total.getKey().get(1), total.getValue().toPlainString()))
        .toList();
  }

  private List<RecommendationFunded> money(String id, Standpoint at) {
    return at(
            at,
            """
            select e.body::text from view.entry e
              join view.recommendation r on r.id = e.recommendation and %s
            where e.recommendation = :id and e.kind = 'funded' and %s
              and greatest(e.earliest, r.proposed_day) <= :asOf
            order by e.recorded
            """
                .formatted(
                    RecommendationSql.KNOWN.formatted("r"), RecommendationSql.KNOWN.formatted("e")))
        .param("id", id)
        .query((row, n) -> (RecommendationFunded) json.readValue(row.getString(1), Entry.class))
        .list();
  }

  private JdbcClient.StatementSpec at(Standpoint at, String sql) {
    return database.sql(sql).param("asOf", at.asOf()).param("position", at.position());
  }

  /** How a recommendation reads. */
  record Text(
      String id,
      String review,
      String number,
      String title,
      String text,
      Optional<String> action,
      Optional<String> theme,
      Optional<String> source,
      Optional<String> location,
      String proposedOn,
      LocalDate proposedDay,
      List<String> addressees,
      boolean inError) {}
}
