package org.uptake.query.recommendation;

import java.util.Optional;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * A list that somebody wants.
 *
 * @param q the words that the recommendations shall contain, as they were typed
 */
record ListRequest(RecommendationFilter filter, Optional<String> q, ListOrder order, Page page) {

  static ListRequest of(Parameters parameters) {
    Optional<String> q = parameters.query("q");
    return new ListRequest(
        RecommendationFilter.of(parameters),
        q,
        ListOrder.of(parameters, q.isPresent()),
        Page.of(parameters));
  }
}
