package org.uptake.command.log;

import java.time.Instant;

/** The place of an event in the log. */
public record Place(long position, Instant recordedAt) {}
