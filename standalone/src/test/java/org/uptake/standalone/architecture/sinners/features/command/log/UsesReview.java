package org.uptake.standalone.architecture.sinners.features.command.log;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.features.command.review.UsesStakeholder;

@NullMarked
public record UsesReview(UsesStakeholder review) {}
