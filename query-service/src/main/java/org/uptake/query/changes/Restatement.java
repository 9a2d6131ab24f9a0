package org.uptake.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that were past already, for which another stage is known now than was published, all moved
 * by the same event.
 *
 * @param from the first of these days
 * @param to the first day for which it is otherwise, or was moved by another event; null where it
 *     still holds when the period begins
 * @param before the stage published; null where it was not known at all
 * @param after the stage known now; null where it is known as recorded in error, or proposed later
 * @param change recorded-late, corrected or retracted: what last moved these days
 * @param entry that was recorded, corrected or retracted
 * @param position where in the log; so are the author, their organisation and the instant
 * @param reason of the correction or retraction
 * @param lagDays of what was recorded late: from its last possible day to the day it was recorded
 */
record Restatement(
    String recommendation,
    String title,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String before,
    @Nullable String after,
    String change,
    UUID entry,
    String kind,
    String occurredOn,
    Instant recordedAt,
    long position,
    String author,
    String organisation,
    @Nullable String reason,
    @Nullable Integer lagDays) {}
