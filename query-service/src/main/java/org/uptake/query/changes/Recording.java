package org.uptake.query.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Texts;

/**
 * An entry that was recorded in a period, or corrected or retracted in it: recorded, in the form
 * known at its end, or the last it had; corrected, in the form that it was given; retracted, in the
 * form that was taken back.
 *
 * @param change recorded, corrected or retracted
 * @param kind of the entry
 * @param by whose act it tells
 * @param amount of money, as a decimal text; so are the currency and the phase
 * @param text the beginning of what it says
 * @param texts of an entry that is or was restricted: withheld or disclosed
 * @param changes what a correction changed
 * @param position where in the log it was recorded, corrected or retracted; so are the author,
 *     their organisation and the instant
 * @param reason of the correction or retraction
 * @param lagDays from its last possible day to the day it was first recorded
 * @param stage of the recommendation at the end of the period, where it is not what was known
 *     before
 */
record Recording(
    UUID entry,
    String change,
    String kind,
    String recommendation,
    String title,
    String occurredOn,
    @Nullable String addressee,
    @Nullable String by,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String phase,
    @Nullable String text,
    @Nullable Texts texts,
    @Nullable List<FieldChange> changes,
    Instant recordedAt,
    long position,
    String author,
    String organisation,
    @Nullable String reason,
    int lagDays,
    @Nullable StageChange stage) {

  Recording changing(List<FieldChange> fields) {
    return new Recording(
        entry,
        change,
        kind,
        recommendation,
        title,
        occurredOn,
        addressee,
        by,
        amount,
        currency,
        phase,
        text,
        texts,
        fields,
        recordedAt,
        position,
        author,
        organisation,
        reason,
        lagDays,
        stage);
  }
}
