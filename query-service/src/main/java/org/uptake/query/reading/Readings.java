package org.uptake.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;

/**
 * A part of what was read, in the order of reading.
 *
 * @param next the address of what follows, if there is more
 */
record Readings(List<Reading> items, @Nullable String next, @Nullable List<FieldProblem> notices) {}
