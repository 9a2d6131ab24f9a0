package org.uptake.bench.made;

import java.time.Instant;
import java.util.UUID;
import org.uptake.command.platform.Stamp;

/**
 * An event of a stream.
 *
 * @param sequence its number in the stream, from 0
 */
record Made(
    UUID id,
    String stream,
    long sequence,
    Object event,
    Stamp stamp,
    Instant writtenAt,
    Instant recordedAt) {}
