package org.uptake.standalone.architecture.sinners.modules.query;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.command.UsesQuery;

@NullMarked
public record UsesCommand(UsesQuery command) {}
