package org.uptake.query.lag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.platform.Label;
import org.uptake.query.platform.Parameters;

/**
 * Which entries are asked for.
 *
 * @param conditions values by the name of the parameter
 */
record LagFilter(Map<String, String> conditions) {

  private static final Map<String, String> SQL =
      Map.of(
          "review", " and c.review = :review",
          "by", " and c.by_whom = :by",
          "theme", " and c.theme = :theme");

  static LagFilter of(Parameters parameters) {
    Map<String, String> conditions = new LinkedHashMap<>();
    parameters
        .code("review", ReviewCode::new)
        .ifPresent(code -> conditions.put("review", code.value()));
    parameters.code("by", StakeholderCode::new).ifPresent(of -> conditions.put("by", of.value()));
    parameters.text("theme").map(Label::of).ifPresent(theme -> conditions.put("theme", theme));
    return new LagFilter(conditions);
  }

  /** The conditions as SQL, each preceded by "and". */
  String sql() {
    return conditions.keySet().stream().map(SQL::get).collect(Collectors.joining());
  }
}
