package org.uptake.command.platform;

import java.util.List;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;

/** What corrections, retractions and revisions have in common: a reason, and a change. */
public final class Revision {

  public static final String REASON = "reason";

  private Revision() {}

  /**
   * @return the reason, or an empty text with the error added
   */
  public static String reason(Fields fields, List<FieldError> errors) {
    Object reason = fields.get(REASON);
    if (reason instanceof String text && !text.isBlank()) {
      return text;
    }
    errors.add(
        new FieldError(
            REASON, reason == null ? "is required" : "must be a text that is not empty"));
    return "";
  }

  /** The names under which they differ. */
  public static List<String> requireChange(Record before, Record after) {
    List<String> names = Fields.differences(before, after);
    if (names.isEmpty()) {
      throw new Refused(
          Refusal.CHANGES_NOTHING, "It reads like this already; nothing would change.");
    }
    return names;
  }
}
