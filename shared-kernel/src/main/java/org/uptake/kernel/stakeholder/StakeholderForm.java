package org.uptake.kernel.stakeholder;

import org.uptake.kernel.FormName;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;

/** The rules of docs/domain.md, "Reviews and stakeholders", for the fields of a stakeholder. */
public final class StakeholderForm {

  private StakeholderForm() {}

  public static Form<StakeholderRegistered> read(Fields fields) {
    return Form.read(StakeholderRegistered.class, fields, FormName.STAKEHOLDER);
  }
}
