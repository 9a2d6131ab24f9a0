package org.uptake.console.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.EntryAnswer.Former;
import org.uptake.console.api.EntryAnswer.Recorder;

/**
 * One step from a form of an entry to the next.
 *
 * @param reason null where it is withheld
 * @param changes field by field
 */
public record CorrectionStep(
    @Nullable String reason,
    Instant recordedAt,
    long position,
    Recorder author,
    List<Change> changes) {

  /**
   * @param before null where it said nothing
   * @param after null where it says nothing any more
   */
  public record Change(String field, @Nullable Object before, @Nullable Object after) {}

  /** The oldest first. */
  public static List<CorrectionStep> of(EntryAnswer entry) {
    List<CorrectionStep> steps = new ArrayList<>();
    List<Former> formers = entry.formers();
    for (int at = 0; at < formers.size(); at++) {
      Former before = formers.get(at);
      boolean isLast = at + 1 == formers.size();
      EntryAnswer.Revised how = entry.corrected();
      if (!isLast) {
        Former after = formers.get(at + 1);
        steps.add(
            new CorrectionStep(
                after.correctedBecause(),
                after.recordedAt(),
                after.position(),
                after.author(),
                changes(before.said(), after.said())));
      } else if (how != null) {
        steps.add(
            new CorrectionStep(
                how.reason(),
                how.recordedAt(),
                how.position(),
                how.author(),
                changes(before.said(), entry.said())));
      }
    }
    return steps;
  }

  static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new Change(name, before.get(name), after.get(name)))
        .toList();
  }
}
