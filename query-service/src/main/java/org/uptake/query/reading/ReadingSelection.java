package org.uptake.query.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.platform.Parameters;

/**
 * Which readings are asked for.
 *
 * @param conditions values by the name of the parameter
 * @param after only those with a higher number
 * @param limit so many at once
 */
record ReadingSelection(Map<String, String> conditions, long after, int limit) {

  private static final long DEFAULT_LIMIT = 50;
  private static final long HIGHEST_LIMIT = 500;

  static ReadingSelection of(Parameters parameters) {
    return new ReadingSelection(
        conditions(parameters),
        parameters.number("after", 0, Long.MAX_VALUE).orElse(0L),
        parameters.number("limit", 1, HIGHEST_LIMIT).orElse(DEFAULT_LIMIT).intValue());
  }

  private static Map<String, String> conditions(Parameters parameters) {
    Map<String, String> conditions = new LinkedHashMap<>();
    parameters.text("account").ifPresent(account -> conditions.put("account", account));
    parameters
        .code("organisation", StakeholderCode::new)
        .ifPresent(code -> conditions.put("organisation", code.value()));
    parameters
        .code("recommendation", RecommendationId::new)
        .ifPresent(id -> conditions.put("recommendation", id.value()));
    return conditions;
  }
}
