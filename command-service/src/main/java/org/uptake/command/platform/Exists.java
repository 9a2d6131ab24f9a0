package org.uptake.command.platform;

import org.uptake.kernel.Message;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;

/** That what is to be opened is there already. */
public sealed interface Exists extends Message {

  record Review(ReviewCode review) implements Exists {}

  record Stakeholder(StakeholderCode stakeholder) implements Exists {}

  record Recommendation(RecommendationId recommendation) implements Exists {}

  /**
   * @param stream as the log names it
   */
  record ByEarlierRow(String stream) implements Exists {}

  /** An account for the same person. */
  record Account() implements Exists {}
}
