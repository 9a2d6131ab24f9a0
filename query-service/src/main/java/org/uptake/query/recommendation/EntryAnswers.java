package org.uptake.query.recommendation;

import java.util.List;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers questions about the entries of a recommendation. */
final class EntryAnswers {

  private static final List<String> TABLES = List.of(RecommendationProjection.NAME);

  private final Answers answers;
  private final EntryRows entries;
  private final KnownThen known;

  EntryAnswers(Answers answers, EntryRows entries, KnownThen known) {
    this.answers = answers;
    this.entries = entries;
    this.known = known;
  }

  Listing<EntryDetails> list(String id, boolean history, Page page, TwoDates dates) {
    return answers.answer(
        dates,
        TABLES,
        at -> {
          List<EntryDetails> all = Entries.of(forms(id, at), at, history);
          return Listing.of(page.of(all), all.size(), page, at);
        });
  }

  EntryDetails find(String id, String entry, TwoDates dates) {
    return answers.answer(
        dates,
        TABLES,
        at -> {
          List<EntryRows.KnownForm> forms = forms(id, at);
          return KnownThen.uuid(entry)
              .flatMap(key -> Entries.find(key, forms))
              .orElseThrow(() -> known.entryNotRecordedThen(id, entry));
        });
  }

  private List<EntryRows.KnownForm> forms(String id, Standpoint at) {
    return entries.forms(known.find(id, at).id(), at);
  }
}
