package org.uptake.command.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uptake.kernel.FieldError;
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
    throw refused(kind == null ? "is required" : hint(""));
  }

  /** The kind; empty if it is none. */
  static Optional<Kind> find(Fields fields) {
    return fields.get("kind") instanceof String word ? Kind.named(word) : Optional.empty();
  }

  private static String hint(String word) {
    return REVISIONS.contains(word)
        ? "is recorded at the entry concerned, under /correction or /retraction"
        : "must be one of "
            + Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.PROPOSED)
                .map(Kind::word)
                .collect(Collectors.joining(", "));
  }

  private static Refused refused(String message) {
    return Refused.fields(List.of(new FieldError("kind", message)));
  }
}
