package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Possibility;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers questions about the entries of a recommendation. */
final class EntryAnswers {

  private static final List<String> TABLES = List.of(RecommendationProjection.NAME);

  private final Answers answers;
  private final RestrictedTexts restricted;
  private final EntryRows entries;
  private final KnownThen known;

  EntryAnswers(Answers answers, RestrictedTexts restricted, EntryRows entries, KnownThen known) {
    this.answers = answers;
    this.restricted = restricted;
    this.entries = entries;
    this.known = known;
  }

  Listing<EntryDetails> list(String id, boolean history, Page page, TwoDates dates) {
    return restricted.answer(
        dates,
        TABLES,
        at -> {
          List<EntryDetails> all = Entries.of(forms(id, at), at, history);
          return Listing.of(page.of(all), all.size(), page, at);
        },
        listing -> listing.items().stream().flatMap(EntryDetails::shown));
  }

  EntryDetails find(String id, String entry, TwoDates dates) {
    return restricted.answer(
        dates,
        TABLES,
        at -> {
          List<EntryRows.KnownForm> forms = forms(id, at);
          return KnownThen.uuid(entry)
              .flatMap(key -> Entries.find(key, forms))
              .orElseThrow(() -> known.entryNotRecordedThen(id, entry));
        },
        EntryDetails::shown);
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
        TABLES,
        at -> {
          History history = new History();
          entries.live(known.find(id, at).id(), at).forEach(history::evolve);
          PartialDate day = occurredOn.orElseGet(() -> PartialDate.day(at.asOf()));
          refuseAhead(day, at.asOf());
          return Possibility.all(history, day, addressee.orElse(null)).stream()
              .map(KindDetails::of)
              .toList();
        });
  }

  private static void refuseAhead(PartialDate occurredOn, LocalDate today) {
    if (occurredOn.earliest().isAfter(today)) {
      FieldError ahead = new FieldError("occurredOn", "must be " + today + " or before");
      throw new Refused(Refusal.MALFORMED, "Look at: occurredOn", Map.of("errors", List.of(ahead)));
    }
  }

  private List<EntryRows.KnownForm> forms(String id, Standpoint at) {
    return entries.forms(known.find(id, at).id(), at);
  }
}
