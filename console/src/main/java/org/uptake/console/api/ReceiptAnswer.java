package org.uptake.console.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something is recorded.
 *
 * @param position in the log; left out, with the instant, where giving it took long
 */
public record ReceiptAnswer(
    @Nullable String stakeholder,
    @Nullable String review,
    @Nullable String recommendation,
    @Nullable String entry,
    @Nullable String account,
    long version,
    @Nullable Long position,
    @Nullable Instant recordedAt) {}
