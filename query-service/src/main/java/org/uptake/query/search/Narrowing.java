package org.uptake.query.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.query.platform.Parameters;

/**
 * Among which entries it is searched.
 *
 * @param values of their columns
 */
record Narrowing(Map<String, String> values) {

  static Narrowing of(Parameters parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.code("review", ReviewCode::new).ifPresent(of -> values.put("review", of.value()));
    parameters.word("kind", Kind.class).ifPresent(of -> values.put("kind", of.word()));
    return new Narrowing(values);
  }

  /** As SQL about an entry e, each condition preceded by "and". */
  String sql() {
    return values.keySet().stream()
        .map(column -> " and e.%1$s = :%1$s".formatted(column))
        .collect(Collectors.joining());
  }
}
