package org.uptake.kernel.review;

import java.util.HashSet;
import java.util.Set;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.FormName;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;

/** The rules of docs/domain.md, "Reviews and stakeholders", for the fields of a review. */
public final class ReviewForm {

  private static final int LONGEST_REPORTING_PERIOD = 60;

  private ReviewForm() {}

  /** So many months are no reporting period. */
  record OutOfRange(int least, int most) implements Message {}

  /** The streams that the fields may name; whoever reads the form looks up which of them exist. */
  public static Set<String> streamsNamedBy(Fields fields) {
    Set<String> streams = new HashSet<>();
    fields.codes("custodian", StakeholderCode::new).forEach(code -> streams.add(code.stream()));
    return streams;
  }

  public static Form<ReviewRegistered> read(Fields fields, Circumstances circumstances) {
    Form<ReviewRegistered> form = Form.read(ReviewRegistered.class, fields, FormName.REVIEW);
    form.get("custodian", StakeholderCode.class)
        .filter(code -> !circumstances.exists(code))
        .ifPresent(code -> form.reject("custodian", new InvalidField.NoStakeholder(code)));
    form.get("reportingPeriodMonths", Integer.class)
        .filter(months -> months < 1 || months > LONGEST_REPORTING_PERIOD)
        .ifPresent(
            months ->
                form.reject("reportingPeriodMonths", new OutOfRange(1, LONGEST_REPORTING_PERIOD)));
    return form;
  }
}
