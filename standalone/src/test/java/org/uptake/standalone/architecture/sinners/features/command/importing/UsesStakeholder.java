package org.uptake.standalone.architecture.sinners.features.command.importing;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.features.command.stakeholder.UsesTechnique;

/** This is allowed. */
@NullMarked
public record UsesStakeholder(UsesTechnique stakeholder) {}
