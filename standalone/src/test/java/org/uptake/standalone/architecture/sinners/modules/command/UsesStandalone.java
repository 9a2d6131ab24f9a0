package org.uptake.standalone.architecture.sinners.modules.command;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.standalone.Program;

@NullMarked
public record UsesStandalone(Program standalone) {}
