package org.uptake.query.sheet;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param tag of the Humanitarian Exchange Language, 1.1
 * @param width in characters, where a format has widths
 * @param value of an item, given the names of stakeholders by code: a text, a number, a day, an
 *     instant, a boolean, several texts, or nothing
 */
record Column<T>(
    String name,
    String tag,
    int width,
    BiFunction<T, Map<String, String>, @Nullable Object> value) {}
