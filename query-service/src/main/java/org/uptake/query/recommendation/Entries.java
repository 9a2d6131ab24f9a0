package org.uptake.query.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.EntryDetails.Form;
import org.uptake.query.recommendation.EntryDetails.Revised;
import org.uptake.query.recommendation.EntryRows.KnownForm;

/** Forms put together as entries. */
final class Entries {

  private static final Comparator<KnownForm> IN_ORDER_OF_RECORDING =
      Comparator.comparing(form -> form.since().position());

  private Entries() {}

  /**
   * In order of occurrence of the newest form of each.
   *
   * @param withHistory also superseded forms, and entries that were retracted
   */
  static List<EntryDetails> of(List<KnownForm> forms, Standpoint at, boolean withHistory) {
    Map<UUID, List<KnownForm>> byEntry = new LinkedHashMap<>();
    for (KnownForm form : forms) {
      byEntry.computeIfAbsent(form.id(), none -> new ArrayList<>()).add(form);
    }
    List<List<KnownForm>> histories = new ArrayList<>(byEntry.values());
    histories.forEach(history -> history.sort(IN_ORDER_OF_RECORDING));
    return histories.stream()
        .filter(history -> !history.getLast().day().isAfter(at.asOf()))
        .filter(history -> withHistory || history.getLast().ended() == null)
        .sorted(Entries::byOccurrence)
        .map(history -> details(history, withHistory))
        .toList();
  }

  /**
   * One entry with its history, if it was known by then; live or retracted.
   *
   * @param forms of its recommendation
   */
  static Optional<EntryDetails> find(UUID id, List<KnownForm> forms) {
    List<KnownForm> history =
        forms.stream().filter(form -> form.id().equals(id)).sorted(IN_ORDER_OF_RECORDING).toList();
    return history.isEmpty() ? Optional.empty() : Optional.of(details(history, true));
  }

  private static int byOccurrence(List<KnownForm> one, List<KnownForm> other) {
    return Comparator.comparing((KnownForm form) -> !form.proposes())
        .thenComparing(KnownForm::day)
        .thenComparing(KnownForm::precision)
        .thenComparing(KnownForm::recorded)
        .compare(one.getLast(), other.getLast());
  }

  private static EntryDetails details(List<KnownForm> history, boolean withHistory) {
    KnownForm first = history.getFirst();
    KnownForm newest = history.getLast();
    return new EntryDetails(
        newest.entry(),
        newest.texts(),
        newest.ended() == null ? "live" : "retracted",
        first.recordedAt(),
        first.recorded(),
        first.since().author(),
        first.channel(),
        history.size() == 1 ? null : revised(newest.reason(), newest.since()),
        newest.ended() == null ? null : revised(newest.endedReason(), newest.ended()),
        withHistory
            ? history.subList(0, history.size() - 1).stream().map(Entries::form).toList()
            : null);
  }

  private static Revised revised(@Nullable String reason, EntryRows.Stamp by) {
    return new Revised(reason, by.recordedAt(), by.position(), by.author());
  }

  private static Form form(KnownForm form) {
    return new Form(
        form.entry(),
        form.texts(),
        form.since().recordedAt(),
        form.since().position(),
        form.since().author(),
        form.reason());
  }
}
