package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.recommendation.RecommendationDetails.Links;
import org.uptake.query.recommendation.RecommendationDetails.Slippage;
import org.uptake.query.recommendation.RecommendationDetails.TrackDetails;

/** Answers questions about recommendations. */
final class RecommendationAnswers {

  private static final List<String> TABLES = List.of(RecommendationProjection.NAME, "review");

  private final Answers answers;
  private final DetailRows rows;
  private final EntryRows entries;
  private final SequenceRows sequence;

  RecommendationAnswers(
      Answers answers, DetailRows rows, EntryRows entries, SequenceRows sequence) {
    this.answers = answers;
    this.rows = rows;
    this.entries = entries;
    this.sequence = sequence;
  }

  Listing<RecommendationSummary> list(Filter filter, Page page, TwoDates dates) {
    return answers.answer(
        dates,
        TABLES,
        at -> Listing.of(rows.list(filter, page, at), rows.count(filter, at), page, at));
  }

  RecommendationDetails find(String id, TwoDates dates) {
    return answers.answer(dates, TABLES, at -> details(known(id, at), at));
  }

  Listing<EntryDetails> entries(String id, boolean history, Page page, TwoDates dates) {
    return answers.answer(
        dates,
        TABLES,
        at -> {
          List<EntryDetails> all = Entries.of(entries.forms(known(id, at).id(), at), at, history);
          return Listing.of(page.of(all), all.size(), page, at);
        });
  }

  private RecommendationDetails details(DetailRows.Text text, Standpoint at) {
    String id = text.id();
    Optional<RecommendationSummary> standing = rows.summary(id, at);
    List<TrackDetails> tracks = rows.tracks(id, at);
    return new RecommendationDetails(
        id,
        text.review(),
        text.number(),
        text.title(),
        text.text(),
        text.action().orElse(null),
        text.theme().orElse(null),
        text.source().orElse(null),
        text.location().orElse(null),
        text.proposedOn(),
        text.addressees(),
        tracks,
        standing.map(RecommendationSummary::stage).orElse(null),
        standing.map(RecommendationSummary::since).orElse(null),
        rows.lifeline(id, at),
        standing.map(RecommendationSummary::confirmed).orElse(false),
        standing.map(RecommendationSummary::contradicted).orElse(false),
        standing.map(RecommendationSummary::silent).orElse(false),
        standing.map(RecommendationSummary::silentSince).orElse(null),
        standing.map(RecommendationSummary::overdue).orElse(false),
        standing.map(RecommendationSummary::overdueSince).orElse(null),
        slippage(tracks),
        rows.funding(id, at),
        new Links(rows.linksTo(id, at), rows.linksFrom(id, at)),
        text.inError(),
        rows.version(id, at),
        at.asOf(),
        at.knownAt(),
        at.position());
  }

  private static Slippage slippage(List<TrackDetails> tracks) {
    return new Slippage(
        tracks.stream().mapToInt(track -> track.slippage().moves()).sum(),
        tracks.stream().mapToInt(track -> track.slippage().days()).max().orElse(0));
  }

  /**
   * @throws Refused {@link Refusal#UNKNOWN_RECOMMENDATION}, or {@link Refusal#NOT_KNOWN_THEN} with
   *     the first dates that work
   */
  private DetailRows.Text known(String id, Standpoint at) {
    Optional<DetailRows.Text> text = rows.text(id, at);
    if (text.isEmpty()) {
      throw notRecordedThen(id);
    }
    if (at.asOf().isBefore(text.get().proposedDay())) {
      throw notProposedThen(id, text.get().proposedDay());
    }
    return text.get();
  }

  private Refused notRecordedThen(String id) {
    return rows.firstKnown(id)
        .flatMap(sequence::recordedAt)
        .map(
            first ->
                new Refused(
                        Refusal.NOT_KNOWN_THEN,
                        "%s was recorded at %s; ask with a knownAt from then on."
                            .formatted(id, first))
                    .with("firstKnownAt", first))
        .orElseGet(
            () -> new Refused(Refusal.UNKNOWN_RECOMMENDATION, "There is no recommendation " + id));
  }

  private static Refused notProposedThen(String id, LocalDate day) {
    return new Refused(
            Refusal.NOT_KNOWN_THEN,
            "%s was proposed on %s; ask with an asOf from then on.".formatted(id, day))
        .with("firstAsOf", day);
  }
}
