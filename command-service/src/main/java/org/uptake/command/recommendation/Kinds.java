package org.uptake.command.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.recommendation.Kind;

/** The kind of an entry that somebody wants to record. */
final class Kinds {

  static final String KIND = "kind";

  private static final List<String> REVISIONS = List.of("corrected", "retracted");

  private Kinds() {}

  static Parsed<Kind> read(Fields fields) {
    Object sent = fields.get(KIND);
    if (sent == null) {
      return Parsed.wrong(KIND, InvalidField.Simple.REQUIRED);
    }
    Optional<Kind> kind = sent instanceof String word ? Kind.named(word) : Optional.empty();
    return kind.map(Parsed::of).orElseGet(() -> Parsed.wrong(KIND, hint(sent)));
  }

  private static EntryRule hint(Object sent) {
    return REVISIONS.contains(sent)
        ? EntryRule.Simple.IS_A_REVISION
        : new EntryRule.NoKind(
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList());
  }
}
