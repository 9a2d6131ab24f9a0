package org.uptake.console.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.record.TypedEntry.Purpose;
import org.uptake.pages.Words;

/**
 * What goes to the API, to be tried out and then to be recorded: the same both times.
 *
 * @param before what is corrected or retracted, as it reads; null for a new entry
 * @param change correction or retraction; null for a new entry
 */
record Sent(
    TypedEntry typed,
    @Nullable EntryAnswer before,
    @Nullable String change,
    Map<String, Object> body) {

  static Sent recording(TypedEntry typed, Words words) {
    return new Sent(typed, null, null, EntryBody.of(typed, words).entry(typed));
  }

  /** A correction sends the fields that changed; a retraction its reason alone. */
  static Sent change(TypedEntry typed, EntryAnswer before, Words words) {
    Map<String, Object> body = new LinkedHashMap<>();
    String because = typed.text(TypedEntry.BECAUSE).strip();
    if (!because.isEmpty()) {
      body.put("reason", because);
    }
    if (typed.purpose() == Purpose.RETRACT) {
      return new Sent(typed, before, "retraction", body);
    }
    TypedEntry old = TypedEntry.of(before, Purpose.CORRECT);
    body.put("corrected", EntryBody.of(typed, words).changes(EntryBody.of(old, words)));
    return new Sent(typed, before, "correction", body);
  }

  OutlookAnswer tryOut(UptakeApi api) {
    return change == null
        ? api.tryOut(typed.recommendation(), true, body)
        : api.tryOut(typed.recommendation(), typed.entry(), change, true, body);
  }

  /**
   * @param key under which it is recorded once, however often it is sent
   */
  ReceiptAnswer record(UptakeApi api, String key) {
    return change == null
        ? api.record(typed.recommendation(), key, body)
        : api.change(
            typed.recommendation(),
            typed.entry(),
            change,
            key,
            "\"%s\"".formatted(typed.version()),
            body);
  }
}
