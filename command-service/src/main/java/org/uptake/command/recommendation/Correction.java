package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;

/**
 * An entry with some of its fields changed. They are sent beside the reason of the correction, or,
 * for a kind that has a reason of its own, within {@code corrected}.
 *
 * @param merged as it would read, before anybody judges it
 */
record Correction(Fields merged, Parsed<Entry> entry) {

  private static final String CORRECTED = "corrected";
  private static final List<String> FIXED = List.of("id", "kind", "recommendation");

  static Correction read(Fields sent, Entry before, EntryForm form) {
    Fields changes = changes(sent);
    Fields merged =
        Fields.of((Record) before).patchedWith(changes).without(FIXED.toArray(String[]::new));
    Parsed<Entry> entry = form.read(before.kind(), before.id(), merged);
    return new Correction(merged, entry.after(misplaced(sent, changes)));
  }

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

  private static List<FieldError> misplaced(Fields sent, Fields changes) {
    List<FieldError> errors = new ArrayList<>();
    if (sent.has(CORRECTED) && !(sent.get(CORRECTED) instanceof Map)) {
      errors.add(new FieldError(CORRECTED, EntryRule.Simple.CORRECTED_IS_NO_OBJECT));
    }
    FIXED.stream()
        .filter(changes::has)
        .map(fixed -> new FieldError(fixed, InvalidField.Simple.CANNOT_BE_CORRECTED))
        .forEach(errors::add);
    return errors;
  }
}
