package org.uptake.standalone.architecture.sinners.names.util;

import org.jspecify.annotations.NullMarked;

@NullMarked
record Thing() {}
