package org.uptake.standalone.architecture.sinners.modules.console;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.query.UsesCommand;

@NullMarked
public record AsksQueryItself(UsesCommand query) {}
