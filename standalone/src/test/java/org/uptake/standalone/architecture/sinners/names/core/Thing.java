package org.uptake.standalone.architecture.sinners.names.core;

import org.jspecify.annotations.NullMarked;

@NullMarked
record Thing() {}
