package org.uptake.standalone.architecture.sinners.features.command.review;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.features.command.stakeholder.UsesTechnique;

@NullMarked
public record UsesStakeholder(UsesTechnique stakeholder) {}
