package org.uptake.standalone.architecture.sinners.names.common;

import org.jspecify.annotations.NullMarked;

@NullMarked
record Thing() {}
