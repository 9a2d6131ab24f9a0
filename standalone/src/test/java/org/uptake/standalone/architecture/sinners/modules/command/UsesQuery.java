package org.uptake.standalone.architecture.sinners.modules.command;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.query.UsesCommand;

@NullMarked
public record UsesQuery(UsesCommand query) {}
