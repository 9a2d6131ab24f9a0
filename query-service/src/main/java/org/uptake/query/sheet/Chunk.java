package org.uptake.query.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.WithNames;

/**
 * Some items of a table, in its order.
 *
 * @param names of the stakeholders in them, by code
 */
public record Chunk<T>(List<T> items, Map<String, String> names, Standpoint at) {

  static <T> Chunk<T> of(WithNames<Listing<T>> list) {
    return new Chunk<>(list.answer().items(), list.names(), list.answer().at());
  }

  <R> Chunk<R> flat(Function<T, List<R>> several) {
    return new Chunk<>(
        items.stream().flatMap(item -> several.apply(item).stream()).toList(), names, at);
  }
}
