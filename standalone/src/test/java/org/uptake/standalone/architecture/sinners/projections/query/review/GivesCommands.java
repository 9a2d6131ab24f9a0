package org.uptake.standalone.architecture.sinners.projections.query.review;

import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.NullMarked;

@NullMarked
record GivesCommands(CommandBus commands) {}
