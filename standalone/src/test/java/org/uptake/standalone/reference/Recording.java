package org.uptake.standalone.reference;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One recorded thing.
 *
 * @param act {@link #RECORDED} (an entry, with its kind among the fields), {@link #CORRECTED} or
 *     {@link #RETRACTED}
 * @param entry the id of the entry that the act concerns
 * @param fields of an entry all it has; of a correction the corrected fields, null for those it
 *     empties; of a retraction none
 * @param author whoever recorded it; null for nobody in particular
 */
record Recording(
    long position,
    Instant recordedAt,
    String act,
    String entry,
    Map<String, @Nullable Object> fields,
    @Nullable String author) {

  static final String RECORDED = "recorded";
  static final String CORRECTED = "corrected";
  static final String RETRACTED = "retracted";

  Recording(
      long position,
      Instant recordedAt,
      String act,
      String entry,
      Map<String, @Nullable Object> fields) {
    this(position, recordedAt, act, entry, fields, null);
  }
}
