package org.uptake.command.recommendation;

import java.util.List;
import java.util.Map;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;

/**
 * An entry with some of its fields changed. They are sent beside the reason of the correction, or,
 * for a kind that has a reason of its own, within {@code corrected}.
 */
record Correction(Entry before, Fields sent, EntryForm form) {

  private static final String CORRECTED = "corrected";
  private static final List<String> FIXED = List.of("id", "kind", "recommendation");

  /** The stakeholders and recommendations that the entry names already were checked then. */
  static Circumstances knowing(CorrectEntry correct, Entry before) {
    return correct.circumstances().knowing(EntryForm.streamsNamedBy(Fields.of((Record) before)));
  }

  static Fields changes(Fields sent) {
    Fields beside = sent.without(Revision.REASON, CORRECTED);
    return sent.get(CORRECTED) instanceof Map<?, ?> within
        ? beside.patchedWith(Fields.named(within))
        : beside;
  }

  /**
   * @param errors what was found before; all are reported together
   */
  Entry read(List<FieldError> errors) {
    Fields changes = changes(sent);
    if (sent.has(CORRECTED) && !(sent.get(CORRECTED) instanceof Map)) {
      errors.add(new FieldError(CORRECTED, EntryRule.Simple.CORRECTED_IS_NO_OBJECT));
    }
    for (String fixed : FIXED) {
      if (changes.has(fixed)) {
        errors.add(new FieldError(fixed, InvalidField.Simple.CANNOT_BE_CORRECTED));
      }
    }
    Fields merged = merged();
    errors.addAll(form.errors(before.kind(), before.id(), merged));
    if (!errors.isEmpty()) {
      throw Refused.fields(errors);
    }
    return form.read(before.kind(), before.id(), merged);
  }

  /** As it would read, before anybody judges it. */
  Fields merged() {
    return Fields.of((Record) before)
        .patchedWith(changes(sent))
        .without(FIXED.toArray(String[]::new));
  }
}
