package org.uptake.kernel.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Fields;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends Command {

  ReviewCode code();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return code().stream();
  }

  /** Register a review. */
  record RegisterReview(ReviewCode code, Fields fields, Circumstances circumstances)
      implements ReviewCommand {}

  /** Revise a review: the fields that change, and the reason. */
  record ReviseReview(ReviewCode code, Fields fields, Circumstances circumstances)
      implements ReviewCommand {}
}
