package org.uptake.query.changes;

import java.time.LocalDate;

/**
 * A published figure that moved.
 *
 * @param date at whose end it holds
 * @param figure what is counted: the recommendations in a stage, {@code total}, or {@code
 *     confirmed}
 * @param before as it was published
 * @param after as it is known now
 */
record MovedFigure(String review, LocalDate date, String figure, long before, long after) {}
