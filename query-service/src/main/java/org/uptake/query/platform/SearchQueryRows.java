package org.uptake.query.platform;

import java.sql.SQLException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * Reads what somebody typed to search for: words, "phrases in quotes", {@code or}, and {@code -}
 * before what shall not occur. PostgreSQL stems them; forms that its stemmer does not bring
 * together are brought together here, within phrases too.
 */
public final class SearchQueryRows {

  /** What PostgreSQL says of more dashes without a word than it has room for. */
  private static final String TOO_DEEP = "XX000";

  private final JdbcClient database;

  public SearchQueryRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws Refused {@link Refusal#MALFORMED} if nothing but punctuation and words such as "the"
   *     was typed, or far too many dashes
   */
  public SearchQuery read(String typed) {
    String query = stemmed(typed);
    if (query.isEmpty()) {
      throw noWord();
    }
    return new SearchQuery(query);
  }

  private String stemmed(String typed) {
    try {
      return database
          .sql(
              "select ts_rewrite(websearch_to_tsquery('english', %s), :forms)::text"
                  .formatted(SearchQuery.APART.formatted(":typed")))
          .param("typed", typed)
          .param("forms", Synonyms.SQL)
          .query(String.class)
          .single();
    } catch (UncategorizedSQLException failure) {
      SQLException told = failure.getSQLException();
      throw told != null && TOO_DEEP.equals(told.getSQLState()) ? noWord() : failure;
    }
  }

  private static Refused noWord() {
    return Malformed.parameter("q", BadParameter.Simple.NO_WORD_TO_SEARCH_FOR);
  }
}
