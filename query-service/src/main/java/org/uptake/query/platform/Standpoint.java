package org.uptake.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a question is answered; asked again with these two dates it gives the same for ever.
 *
 * @param knownAt null only while nothing is recorded at all
 * @param position the prefix of the log that the answer reflects
 */
public record Standpoint(LocalDate asOf, @Nullable Instant knownAt, long position) {}
