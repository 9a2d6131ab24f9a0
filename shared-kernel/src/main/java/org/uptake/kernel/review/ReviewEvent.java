package org.uptake.kernel.review;

import org.uptake.kernel.ReviewCode;

/** Everything that can be recorded about a review. */
public sealed interface ReviewEvent permits ReviewRegistered, ReviewRevised {

  ReviewCode code();
}
