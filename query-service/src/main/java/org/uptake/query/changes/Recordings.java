package org.uptake.query.changes;

/**
 * What was recorded in a period.
 *
 * @param happened on its days
 * @param learned about earlier days, and what was revised
 */
record Recordings(Part<Recording> happened, Part<Recording> learned) {}
