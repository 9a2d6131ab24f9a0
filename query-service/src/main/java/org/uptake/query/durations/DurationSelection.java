package org.uptake.query.durations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.platform.Label;
import org.uptake.query.platform.Parameters;

/** Whose waiting is told: of all recommendations where nothing is said. */
record DurationSelection(@Nullable String review, @Nullable String theme) {

  static DurationSelection ofReview(String code, Parameters parameters) {
    return new DurationSelection(code, parameters.text("theme").map(Label::of).orElse(null));
  }

  static DurationSelection of(Parameters parameters) {
    return new DurationSelection(
        parameters.code("review", ReviewCode::new).map(ReviewCode::value).orElse(null),
        parameters.text("theme").map(Label::of).orElse(null));
  }

  /** Values by the column of a span that must have them. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    if (review != null) {
      columns.put("review", review);
    }
    if (theme != null) {
      columns.put("theme", theme);
    }
    return columns;
  }

  /** The conditions as SQL, each preceded by "and". */
  String sql() {
    return columns().keySet().stream()
        .map(column -> " and s.%1$s = :%1$s".formatted(column))
        .collect(Collectors.joining());
  }
}
