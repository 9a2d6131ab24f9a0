package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the form that was known, with who recorded it, when, and where it stands in the log.
 *
 * @param entry its fields, kind and id among them, beside the others
 * @param recordedVia api or import
 * @param state live, or retracted (told only with history)
 * @param corrected how it came to this form, if it did not begin with it
 * @param retracted how it ended, if it did
 * @param history the forms before this one, the oldest first (told only with history)
 */
record EntryDetails(
    @JsonAnyGetter Map<String, Object> entry,
    String state,
    Instant recordedAt,
    long position,
    Author author,
    String recordedVia,
    @Nullable Revised corrected,
    @Nullable Revised retracted,
    @Nullable List<Form> history) {

  /** The person by an opaque id, and for whom they recorded. */
  record Author(String id, String organisation) {}

  /** A correction or retraction. */
  record Revised(String reason, Instant recordedAt, long position, Author author) {}

  /** A form that holds no more. */
  record Form(
      @JsonAnyGetter Map<String, Object> entry,
      Instant recordedAt,
      long position,
      Author author,
      @Nullable String correctedBecause) {}
}
