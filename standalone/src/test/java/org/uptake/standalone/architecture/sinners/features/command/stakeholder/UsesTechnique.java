package org.uptake.standalone.architecture.sinners.features.command.stakeholder;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.features.command.log.UsesReview;

/** This is allowed. */
@NullMarked
public record UsesTechnique(UsesReview log) {}
