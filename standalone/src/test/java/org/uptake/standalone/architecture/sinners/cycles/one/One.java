package org.uptake.standalone.architecture.sinners.cycles.one;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.cycles.two.Two;

@NullMarked
public record One(Two two) {}
