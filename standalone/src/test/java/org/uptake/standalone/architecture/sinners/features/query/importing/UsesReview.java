package org.uptake.standalone.architecture.sinners.features.query.importing;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.features.query.review.Review;

/** What importing may do on the command side it may not do here. */
@NullMarked
public record UsesReview(Review review) {}
