package org.uptake.standalone.architecture.sinners.modules.kernel;

import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

@NullMarked
public record UsesLogging(Logger log) {}
