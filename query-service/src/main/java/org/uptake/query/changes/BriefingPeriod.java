package org.uptake.query.changes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded after one position and up to another.
 *
 * @param before the last position before it: what was known, and published, until then
 * @param position the last one in it: what is known since
 * @param firstDay what happened before it was past when the period began
 * @param asOf its last day
 * @param review the only one that is asked for; null for all
 */
record BriefingPeriod(
    long before, long position, LocalDate firstDay, LocalDate asOf, @Nullable String review) {

  /** What narrows a statement to the review, where there is one. */
  String ofReview(String alias) {
    return review == null ? "" : " and %s.review = :review".formatted(alias);
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", before);
    parameters.put("position", position);
    parameters.put("firstDay", firstDay);
    parameters.put("asOf", asOf);
    if (review != null) {
      parameters.put("review", review);
    }
    return parameters;
  }
}
