package org.uptake.query.recommendation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.EntryDetails.Form;
import org.uptake.query.recommendation.EntryDetails.Revised;
import org.uptake.query.recommendation.EntryRows.KnownVersion;
import org.uptake.query.recommendation.EntryRows.Outline;

/** Forms put together as entries. */
final class EntryAssembly {

  private static final Comparator<KnownVersion> IN_ORDER_OF_RECORDING =
      Comparator.comparing(form -> form.since().position());

  private EntryAssembly() {}

  /**
   * Those that are listed.
   *
   * @param withRetracted also those that were retracted
   */
  static List<Outline> listed(List<Outline> all, Standpoint at, boolean withRetracted) {
    return all.stream()
        .filter(outline -> !outline.day().isAfter(at.asOf()))
        .filter(outline -> withRetracted || !outline.ended())
        .toList();
  }

  /**
   * In a given order.
   *
   * @param forms of these entries and maybe of others
   * @param withHistory also superseded forms
   */
  static List<EntryDetails> of(List<UUID> ids, List<KnownVersion> forms, boolean withHistory) {
    Map<UUID, List<KnownVersion>> byEntry =
        forms.stream()
            .sorted(IN_ORDER_OF_RECORDING)
            .collect(Collectors.groupingBy(KnownVersion::id));
    return ids.stream()
        .map(id -> details(byEntry.getOrDefault(id, List.of()), withHistory))
        .toList();
  }

  /**
   * One entry with its history, if it was known by then; live or retracted.
   *
   * @param forms of this entry alone
   */
  static Optional<EntryDetails> find(List<KnownVersion> forms) {
    return forms.isEmpty()
        ? Optional.empty()
        : Optional.of(details(forms.stream().sorted(IN_ORDER_OF_RECORDING).toList(), true));
  }

  private static EntryDetails details(List<KnownVersion> history, boolean withHistory) {
    KnownVersion first = history.getFirst();
    KnownVersion newest = history.getLast();
    return new EntryDetails(
        newest.entry(),
        null,
        newest.texts(),
        newest.ended() == null ? "live" : "retracted",
        first.recordedAt(),
        first.recorded(),
        first.since().author(),
        first.channel(),
        newest.stage(),
        newest.lagDays(),
        history.size() == 1 ? null : revised(newest.reason(), newest.changed(), newest.since()),
        newest.ended() == null ? null : revised(newest.endedReason(), null, newest.ended()),
        withHistory
            ? history.subList(0, history.size() - 1).stream().map(EntryAssembly::form).toList()
            : null,
        withHistory && history.size() < newest.number() ? newest.number() - history.size() : null);
  }

  private static Revised revised(
      @Nullable String reason, @Nullable List<String> fields, EntryRows.Stamp by) {
    return new Revised(reason, fields, by.recordedAt(), by.position(), by.author());
  }

  private static Form form(KnownVersion form) {
    return new Form(
        form.entry(),
        form.texts(),
        form.since().recordedAt(),
        form.since().position(),
        form.since().author(),
        form.reason(),
        form.changed());
  }
}
