package org.uptake.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in a list.
 *
 * @param proposedOn a partial date
 * @param since the day from which on the stage was this one
 * @param silentSince where it is silent
 * @param overdueSince where it is overdue: the day after the last day of the earliest target missed
 */
record RecommendationSummary(
    String id,
    String review,
    String number,
    String title,
    @Nullable String theme,
    List<String> addressees,
    String proposedOn,
    String stage,
    LocalDate since,
    boolean confirmed,
    boolean contradicted,
    boolean silent,
    @Nullable LocalDate silentSince,
    boolean overdue,
    @Nullable LocalDate overdueSince) {

  static final String COLUMNS =
      """
      r.id, r.review, r.number, r.title, r.theme, r.addressees, r.proposed_on, s.stage, s.since,
        s.confirmed, s.contradicted, s.heard_until, s.due_on, (s.due_on < :asOf) as overdue, %s as silent
      """
          .formatted(RecommendationSql.SILENT);

  static RecommendationSummary of(ResultSet row) throws SQLException {
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
}
