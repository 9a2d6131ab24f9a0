package org.uptake.query.audit;

/**
 * Positions of the log.
 *
 * @param after the last position before them
 * @param last of them
 * @param newestFirst in which order they are gone through
 */
record PositionRange(long after, long last, boolean newestFirst) {}
