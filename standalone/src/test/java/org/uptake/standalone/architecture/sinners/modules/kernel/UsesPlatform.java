package org.uptake.standalone.architecture.sinners.modules.kernel;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.platform.UsesCommand;

@NullMarked
public record UsesPlatform(UsesCommand platform) {}
