package org.uptake.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was read, in the order of reading.
 *
 * @param next the address of what follows, if there is more
 */
record Readings(List<Reading> items, @Nullable String next) {}
