package org.uptake.command.platform;

import org.uptake.kernel.Command;
import org.uptake.kernel.Message;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationCommand;
import org.uptake.kernel.review.ReviewCommand;
import org.uptake.kernel.stakeholder.StakeholderCommand;

/** That what is to be opened is there already. */
public sealed interface Exists extends Message {

  /** What a command was to open. */
  static Exists of(Command command) {
    return switch (command) {
      case RecommendationCommand recommendation ->
          new Recommendation(recommendation.recommendation());
      case ReviewCommand review -> new Review(review.code());
      case StakeholderCommand stakeholder -> new Stakeholder(stakeholder.code());
      default -> new Account();
    };
  }

  record Review(ReviewCode review) implements Exists {}

  record Stakeholder(StakeholderCode stakeholder) implements Exists {}

  record Recommendation(RecommendationId recommendation) implements Exists {}

  /** An earlier row of the same file makes it. */
  record ByEarlierRow(int row) implements Exists {}

  /** An account for the same person. */
  record Account() implements Exists {}
}
