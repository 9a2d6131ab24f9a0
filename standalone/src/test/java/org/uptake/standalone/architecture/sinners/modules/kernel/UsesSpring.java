package org.uptake.standalone.architecture.sinners.modules.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.core.env.Environment;

@NullMarked
public record UsesSpring(Environment environment) {}
