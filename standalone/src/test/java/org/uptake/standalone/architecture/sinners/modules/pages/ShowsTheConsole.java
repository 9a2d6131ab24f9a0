package org.uptake.standalone.architecture.sinners.modules.pages;

import org.jspecify.annotations.NullMarked;
import org.uptake.standalone.architecture.sinners.modules.console.AsksQueryItself;

@NullMarked
public record ShowsTheConsole(AsksQueryItself console) {}
