package org.uptake.query.lag;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was recorded late.
 *
 * @param occurredOn a partial date
 * @param lag in days
 */
record LateEntry(
    UUID entry,
    String recommendation,
    String kind,
    @Nullable String by,
    String occurredOn,
    Instant recordedAt,
    int lag) {}
