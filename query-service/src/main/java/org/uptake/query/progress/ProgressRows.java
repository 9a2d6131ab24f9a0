package org.uptake.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.StageMoves;
import org.uptake.query.platform.Standpoint;

/** Reads how recommendations moved from stage to stage. */
@Component
final class ProgressRows {

  private final JdbcClient database;

  ProgressRows(JdbcClient database) {
    this.database = database;
  }

  /** In order of days; one recommendation enters a stage and leaves it with a move each. */
  List<Move> moves(ProgressSelection selection, LocalDate until, Standpoint at) {
    return read(selection, "''", "", until, at).query((row, n) -> move(row)).list();
  }

  /** The same for each of these reviews by itself, in the order of their codes. */
  SortedMap<String, List<Move>> movesByReview(
      ProgressSelection selection, List<String> reviews, LocalDate until, Standpoint at) {
    if (reviews.isEmpty()) {
      return new TreeMap<>();
    }
    return read(selection, "review", " and review in (:reviews)", until, at)
        .param("reviews", reviews)
        .query((row, n) -> new OfReview(row.getString(1), move(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                OfReview::review,
                TreeMap::new,
                Collectors.mapping(OfReview::move, Collectors.toList())));
  }

  private JdbcClient.StatementSpec read(
      ProgressSelection selection, String review, String among, LocalDate until, Standpoint at) {
    String source = selection.countsWholeReviews() ? StageMoves.OF_ALL : StageMoves.ONE_BY_ONE;
    Map<String, String> columns = selection.columns();
    String conditions =
        columns.keySet().stream()
            .map(column -> " and %1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return database
        .sql(
            """
            select %s, day, stage, confirmed, sum(delta) from %s moves where true %s
            group by 1, 2, 3, 4 having sum(delta) <> 0 order by day
            """
                .formatted(review, source, conditions + among))
        .param("position", at.position())
        .param("until", until)
        .params(columns);
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        row.getObject(2, LocalDate.class), row.getString(3), row.getBoolean(4), row.getLong(5));
  }

  private record OfReview(String review, Move move) {}

  /** From a day on there is so many more (or fewer) in a stage. */
  record Move(LocalDate day, String stage, boolean confirmed, long delta) {}
}
