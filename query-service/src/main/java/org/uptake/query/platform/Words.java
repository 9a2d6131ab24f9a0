package org.uptake.query.platform;

/**
 * What is searched for.
 *
 * @param query the words and phrases, stemmed, as PostgreSQL writes a {@code tsquery}
 */
public record Words(String query) {}
