package org.uptake.query.platform;

/**
 * What is searched for.
 *
 * @param query the words and phrases, stemmed, as PostgreSQL writes a {@code tsquery}
 */
public record SearchQuery(String query) {

  /** SQL for a text whose words are apart, as tables.sql does it for what is searched. */
  public static final String APART = "translate(%s, '<>&/', '    ')";
}
