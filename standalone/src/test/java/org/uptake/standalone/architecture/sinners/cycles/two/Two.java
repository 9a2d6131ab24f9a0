package org.uptake.standalone.architecture.sinners.cycles.two;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.cycles.one.One;

@NullMarked
public record Two(One one) {}
