package org.uptake.query.platform;

import java.util.List;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.identity.Author;
import org.uptake.platform.web.CorrelationFilter;

/** Opens restricted texts to one question, and keeps for ever who was shown which. */
public final class RecordedReadingRows {

  private final JdbcClient database;

  public RecordedReadingRows(JdbcClient database) {
    this.database = database;
  }

  /** To the end of the transaction, rows of entries are read with somebody's rights. */
  void allow(Author author, Reach reach) {
    var ignored =
        database
            .sql(
                """
                select set_config('uptake.reads', ?, true), set_config('uptake.organisation', ?, true)
                """)
            .params(reach == Reach.ALL ? "all" : "own", author.organisation().value())
            .query()
            .listOfRows();
  }

  void record(Author author, List<ShownText> shown) {
    if (shown.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into view.reading (account, organisation, correlation_id, recommendation, position)
            select ?, ?, ?, shown.* from unnest(?::text[], ?::bigint[]) shown
            """)
        .params(author.id(), author.organisation().value())
        .param(MDC.get(CorrelationFilter.MDC_KEY))
        .param(shown.stream().map(ShownText::recommendation).toArray(String[]::new))
        .param(shown.stream().map(ShownText::position).toArray(Long[]::new))
        .update();
  }
}
