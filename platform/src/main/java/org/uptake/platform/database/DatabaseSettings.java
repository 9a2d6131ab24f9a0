package org.uptake.platform.database;

/**
 * Where the database is and who each part of Uptake is there.
 *
 * @param url JDBC URL, without credentials
 * @param owner owns the schemas and migrates them; nothing else uses it
 * @param command appends to the log and reads it
 * @param sequencer gives events their positions
 * @param query reads the log and owns the rows of the projections
 */
public record DatabaseSettings(
    String url, Login owner, Login command, Login sequencer, Login query) {}
