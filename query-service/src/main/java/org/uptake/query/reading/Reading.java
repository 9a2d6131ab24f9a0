package org.uptake.query.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown restricted texts by right.
 *
 * @param account of the reader, an opaque id
 * @param organisation for which they read
 * @param position of the event of the log that has the texts
 * @param correlationId of the request
 */
record Reading(
    long number,
    Instant readAt,
    String account,
    String organisation,
    String recommendation,
    long position,
    @Nullable String correlationId) {}
