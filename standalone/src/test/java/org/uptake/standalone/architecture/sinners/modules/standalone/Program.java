package org.uptake.standalone.architecture.sinners.modules.standalone;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Program() {}
