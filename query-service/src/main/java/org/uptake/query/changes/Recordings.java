package org.uptake.query.changes;

/**
 * What was recorded in a period.
 *
 * @param happened on its days
 * @param learned about earlier days, what was revised, and what was taken back since
 */
record Recordings(Part<Recording> happened, Part<Recording> learned) {}
