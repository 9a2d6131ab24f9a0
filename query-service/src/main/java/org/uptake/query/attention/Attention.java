package org.uptake.query.attention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.uptake.query.platform.Listing;

/**
 * What needs a person.
 *
 * @param counts by reason, of all that were asked for; one with several counts under each
 * @param reviews the same of each review that has any
 */
record Attention(
    Map<String, Long> counts,
    List<ReviewNeeds> reviews,
    @JsonUnwrapped Listing<AttentionSummary> list) {

  /**
   * How many recommendations of a review need a person.
   *
   * @param counts by reason
   */
  record ReviewNeeds(String review, long total, Map<String, Long> counts) {}
}
