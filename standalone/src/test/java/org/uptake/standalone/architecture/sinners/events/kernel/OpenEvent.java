package org.uptake.standalone.architecture.sinners.events.kernel;

import org.jspecify.annotations.NullMarked;

@NullMarked
public interface OpenEvent {}
