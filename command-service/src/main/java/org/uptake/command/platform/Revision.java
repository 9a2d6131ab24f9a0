package org.uptake.command.platform;

import java.util.List;
import org.uptake.kernel.FormName;
import org.uptake.kernel.ReasonForm;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;

/** What corrections, retractions and revisions have in common: a reason, and a change. */
public final class Revision {

  public static final String REASON = "reason";

  private Revision() {}

  /** The reason among other fields. */
  public static Parsed<String> reason(Fields fields) {
    return alone(fields.only(REASON), FormName.REVISION);
  }

  /** The same where nothing else may be said. */
  public static Parsed<String> alone(Fields fields, FormName name) {
    return Form.read(ReasonForm.class, fields, name).parsed().map(ReasonForm::reason);
  }

  /** The names under which they differ. */
  public static List<String> requireChange(Record before, Record after) {
    return requireChange(Fields.differences(before, after));
  }

  /** The names of what changes, where something does. */
  public static List<String> requireChange(List<String> names) {
    if (names.isEmpty()) {
      throw new Refused(Refusal.CHANGES_NOTHING, Unrecorded.Simple.CHANGES_NOTHING);
    }
    return names;
  }
}
