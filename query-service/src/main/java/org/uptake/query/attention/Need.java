package org.uptake.query.attention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A reason why a recommendation needs a person.
 *
 * @param addressees on whose tracks; empty where it holds of the recommendation as a whole
 * @param whoseMove the stakeholders that are expected to act next
 */
record Need(
    Reason reason, @JsonUnwrapped Ground ground, List<String> addressees, List<String> whoseMove) {}
