package org.uptake.command.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Kind;

/** The kind of an entry that somebody wants to record. */
final class Kinds {

  private static final List<String> REVISIONS = List.of("corrected", "retracted");

  private Kinds() {}

  static Kind of(Fields fields) {
    Object kind = fields.get("kind");
    if (kind instanceof String word) {
      return Kind.named(word).orElseThrow(() -> refused(hint(word)));
    }
    throw refused(kind == null ? InvalidField.Simple.REQUIRED : hint(""));
  }

  /** The kind; empty if it is none. */
  static Optional<Kind> find(Fields fields) {
    return fields.get("kind") instanceof String word ? Kind.named(word) : Optional.empty();
  }

  private static EntryRule hint(String word) {
    return REVISIONS.contains(word)
        ? EntryRule.Simple.IS_A_REVISION
        : new EntryRule.NoKind(
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList());
  }

  private static Refused refused(Message problem) {
    return Refused.fields(List.of(new FieldError("kind", problem)));
  }
}
