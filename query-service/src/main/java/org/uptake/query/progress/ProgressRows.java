package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    String source = selection.countsWholeReviews() ? StageMoves.OF_ALL : StageMoves.ONE_BY_ONE;
    Map<String, String> columns = selection.columns();
    String conditions =
        columns.keySet().stream()
            .map(column -> " and %1$s = :%1$s".formatted(column))
            .collect(Collectors.joining());
    return database
        .sql(
            """
            select day, stage, confirmed, sum(delta) from %s moves where true %s
            group by 1, 2, 3 having sum(delta) <> 0 order by 1
            """
                .formatted(source, conditions))
        .param("position", at.position())
        .param("until", until)
        .params(columns)
        .query(
            (row, n) ->
                new Move(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getLong(4)))
        .list();
  }

  /** From a day on there is so many more (or fewer) in a stage. */
  record Move(LocalDate day, String stage, boolean confirmed, long delta) {}
}
