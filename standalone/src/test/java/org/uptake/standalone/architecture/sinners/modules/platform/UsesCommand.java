package org.uptake.standalone.architecture.sinners.modules.platform;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.command.UsesQuery;

@NullMarked
public record UsesCommand(UsesQuery command) {}
