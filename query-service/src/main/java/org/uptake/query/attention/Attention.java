package org.uptake.query.attention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.uptake.query.platform.Listing;

/**
 * What needs a person.
 *
 * @param counts by reason, of all that were asked for; one with several counts under each
 */
record Attention(Map<String, Long> counts, @JsonUnwrapped Listing<AttentionSummary> list) {}
