package org.uptake.query.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.Refused;

/**
 * Reads what somebody typed, and looks which unusual spellings occur at all: each row that may have
 * the words is asked for those that are left.
 */
@SuppressWarnings("InlineFormatString") // statements read better apart from their use
public final class SearchQueryRows {

  private static final String ABSENT =
      """
      select words from unnest(:words::text[]) asked (words)
      where not exists (select from %s t where t.search @@ asked.words::tsquery)
      """;

  private final JdbcClient database;
  private final String absent;

  /**
   * @param table whose column "search" has the words
   */
  public SearchQueryRows(JdbcClient database, String table) {
    this.database = database;
    this.absent = ABSENT.formatted(table);
  }

  /**
   * What was typed as it is asked of the index of the table; for all others {@link
   * SearchQuery#read}.
   *
   * @throws Refused as that does
   */
  public SearchQuery read(String typed) {
    return present(SearchQuery.read(typed));
  }

  public SearchQuery present(SearchQuery asked) {
    List<String> doubtful = asked.doubtful();
    if (doubtful.isEmpty()) {
      return asked;
    }
    Set<String> missing =
        new HashSet<>(
            database
                .sql(absent)
                .param("words", doubtful.toArray(String[]::new))
                .query(String.class)
                .list());
    return asked.without(missing);
  }
}
