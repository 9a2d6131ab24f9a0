package org.uptake.standalone.architecture.sinners.names.misc;

import org.jspecify.annotations.NullMarked;

@NullMarked
record Thing() {}
