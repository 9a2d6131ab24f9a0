package org.uptake.query.recommendation;

import java.util.Optional;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * A list that somebody wants.
 *
 * @param facets whether what is filtered by is to be counted
 * @param q the words that the recommendations shall contain, as they were typed
 */
record ListRequest(
    RecommendationFilter filter, Optional<String> q, ListOrder order, boolean facets, Page page) {

  static ListRequest of(Parameters parameters) {
    Optional<String> q = parameters.query("q");
    return new ListRequest(
        RecommendationFilter.of(parameters),
        q,
        ListOrder.of(parameters, q.isPresent()),
        parameters.flag("facets").orElse(false),
        Page.of(parameters));
  }
}
