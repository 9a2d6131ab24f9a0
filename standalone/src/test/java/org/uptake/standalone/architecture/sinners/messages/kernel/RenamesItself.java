package org.uptake.standalone.architecture.sinners.messages.kernel;

import org.jspecify.annotations.NullMarked;
import org.uptake.kernel.Message;

@NullMarked
record RenamesItself(String code) implements Message {}
