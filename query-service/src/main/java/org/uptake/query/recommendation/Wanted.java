package org.uptake.query.recommendation;

import java.util.Optional;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * A list that somebody wants.
 *
 * @param q the words that the recommendations shall contain, as they were typed
 */
record Wanted(Filter filter, Optional<String> q, Order order, Page page) {

  static Wanted of(Parameters parameters) {
    Optional<String> q = parameters.query("q");
    return new Wanted(
        Filter.of(parameters), q, Order.of(parameters, q.isPresent()), Page.of(parameters));
  }
}
