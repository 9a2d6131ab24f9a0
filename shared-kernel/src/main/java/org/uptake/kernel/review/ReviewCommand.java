package org.uptake.kernel.review;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends Command {

  ReviewCode code();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return code().stream();
  }

  /**
   * Register a review.
   *
   * @param form read already, since it says which review it is
   */
  record RegisterReview(ReviewCode code, Parsed<ReviewRegistered> form, ExpectedVersion expected)
      implements ReviewCommand {}

  /** Revise a review: the fields that change, and the reason. */
  record ReviseReview(ReviewCode code, Fields fields, Circumstances circumstances)
      implements ReviewCommand {}
}
