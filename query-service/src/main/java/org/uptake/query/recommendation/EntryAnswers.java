package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Possibility;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Malformed;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.recommendation.EntryRows.Outline;

/** Answers questions about the entries of a recommendation. */
final class EntryAnswers {

  private final Snapshots answers;
  private final RestrictedTexts restricted;
  private final EntryRows entries;
  private final KnownThen known;

  EntryAnswers(Snapshots answers, RestrictedTexts restricted, EntryRows entries, KnownThen known) {
    this.answers = answers;
    this.restricted = restricted;
    this.entries = entries;
    this.known = known;
  }

  WithNames<Listing<EntryDetails>> list(String id, EntryListRequest wanted, TwoDates dates) {
    return restricted.answer(
        dates,
        at -> {
          String recommendation = known.find(id, at).id();
          List<Outline> all =
              wanted
                  .order()
                  .of(
                      EntryAssembly.listed(
                          entries.outlines(recommendation, at), at, wanted.history()));
          Page shown = fitting(wanted.page(), all);
          List<UUID> ids = shown.of(all).stream().map(Outline::id).toList();
          List<EntryRows.KnownVersion> forms = entries.forms(ids, wanted.history(), at);
          return Listing.of(EntryAssembly.of(ids, forms, wanted.history()), all.size(), shown, at);
        },
        listing -> listing.items().stream().flatMap(EntryDetails::shown));
  }

  WithNames<SingleEntry> find(String id, String entry, TwoDates dates) {
    return restricted.answer(
        dates,
        at -> {
          String recommendation = known.find(id, at).id();
          return KnownThen.uuid(entry)
              .flatMap(key -> EntryAssembly.find(entries.forms(List.of(key), true, at)))
              .filter(found -> recommendation.equals(found.entry().get("recommendation")))
              .map(SingleEntry::new)
              .orElseThrow(() -> known.entryNotRecordedThen(id, entry));
        },
        SingleEntry::shown);
  }

  /**
   * @param occurredOn empty: the last day that could be given
   */
  List<KindDetails> kinds(
      String id,
      Optional<PartialDate> occurredOn,
      Optional<StakeholderCode> addressee,
      TwoDates dates) {
    return answers.answer(
        dates,
        at -> {
          History history = new History();
          entries.bare(known.find(id, at).id(), at).forEach(history::evolve);
          PartialDate day = occurredOn.orElseGet(() -> PartialDate.day(at.asOf()));
          refuseAhead(day, at.asOf());
          return Possibility.all(history, day, addressee.orElse(null)).stream()
              .map(KindDetails::of)
              .toList();
        });
  }

  private static void refuseAhead(PartialDate occurredOn, LocalDate today) {
    if (occurredOn.earliest().isAfter(today)) {
      throw Malformed.parameter("occurredOn", new BadParameter.NotBy(today));
    }
  }

  /** Before their bodies are read. */
  private static Page fitting(Page page, List<Outline> all) {
    List<Outline> wanted = page.of(all);
    int fitting = Fitting.number(wanted.stream().mapToLong(Outline::bytes));
    return fitting == wanted.size() ? page : page.holding(fitting);
  }
}
