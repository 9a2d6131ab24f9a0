package org.uptake.standalone.architecture.sinners.modules.kernel;

import org.axonframework.eventhandling.EventBus;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record UsesAxon(EventBus events) {}
