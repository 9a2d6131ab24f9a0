package org.uptake.command.platform;

import java.util.List;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.FormName;
import org.uptake.kernel.ReasonForm;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;

/** What corrections, retractions and revisions have in common: a reason, and a change. */
public final class Revision {

  public static final String REASON = "reason";

  private Revision() {}

  /**
   * The reason among other fields.
   *
   * @return the reason, or an empty text with the error added
   */
  public static String reason(Fields fields, List<FieldError> errors) {
    return alone(fields.only(REASON), FormName.REVISION, errors);
  }

  /** The same where nothing else may be said. */
  public static String alone(Fields fields, FormName name, List<FieldError> errors) {
    Form<ReasonForm> form = Form.read(ReasonForm.class, fields, name);
    errors.addAll(form.errors());
    return form.errors().isEmpty() ? form.take().reason() : "";
  }

  /** The names under which they differ. */
  public static List<String> requireChange(Record before, Record after) {
    List<String> names = Fields.differences(before, after);
    if (names.isEmpty()) {
      throw new Refused(Refusal.CHANGES_NOTHING, Unrecorded.Simple.CHANGES_NOTHING);
    }
    return names;
  }
}
