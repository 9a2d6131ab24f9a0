package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.StageCounts;

/**
 * A page of recommendations.
 *
 * @param facets null unless asked for
 */
record RecommendationListing(
    @JsonUnwrapped Listing<RecommendationSummary> list, @Nullable Facets facets) {

  /**
   * How many there would be with each value of a filter, while all others stay as they are.
   *
   * @param review the values of most recommendations, these first; so themes and addressees
   * @param more of which of these there are more values than are told
   */
  record Facets(
      StageCounts stage,
      Map<String, Long> review,
      Map<String, Long> theme,
      Map<String, Long> addressee,
      long silent,
      long overdue,
      @Nullable List<String> more) {}
}
