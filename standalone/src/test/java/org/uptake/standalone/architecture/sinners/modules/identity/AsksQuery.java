package org.uptake.standalone.architecture.sinners.modules.identity;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.query.UsesCommand;

@NullMarked
public record AsksQuery(UsesCommand query) {}
