package org.uptake.query.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * Reads what somebody typed to search for: words, "phrases in quotes", {@code or}, and {@code -}
 * before what shall not occur. PostgreSQL stems them; forms that its stemmer does not bring
 * together are brought together here, within phrases too.
 */
public final class SearchQueryRows {

  private final JdbcClient database;

  public SearchQueryRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws Refused {@link Refusal#MALFORMED} if nothing but punctuation and words such as "the"
   *     was typed
   */
  public SearchQuery read(String typed) {
    String query =
        database
            .sql(
                "select ts_rewrite(websearch_to_tsquery('english', %s), :forms)::text"
                    .formatted(SearchQuery.APART.formatted(":typed")))
            .param("typed", typed)
            .param("forms", Synonyms.SQL)
            .query(String.class)
            .single();
    if (query.isEmpty()) {
      throw Malformed.parameter("q", BadParameter.Simple.NO_WORD_TO_SEARCH_FOR);
    }
    return new SearchQuery(query);
  }
}
