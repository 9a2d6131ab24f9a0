package org.uptake.query.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.recommendation.RecommendationDetails.Life;
import org.uptake.query.recommendation.RecommendationDetails.Slippage;
import org.uptake.query.recommendation.RecommendationDetails.TrackDetails;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.text.SearchQuery;

/** Answers questions about recommendations. */
final class RecommendationAnswers {

  private final Snapshots answers;
  private final AnswerSources tables;
  private final KnownThen known;

  RecommendationAnswers(Snapshots answers, AnswerSources tables, KnownThen known) {
    this.answers = answers;
    this.tables = tables;
    this.known = known;
  }

  /** The whole list; what counts the values of filters is left out. */
  ListTable<ReadableSummary> table(ListRequest wanted, SheetWish wish, TwoDates dates) {
    RecommendationChunks chunks = new RecommendationChunks(answers, tables, wanted);
    return ListTable.of(ReadableSummary.TABLE, wish, dates, chunks);
  }

  WithNames<RecommendationListing> list(ListRequest wanted, TwoDates dates) {
    return answers.introduce(dates, at -> list(wanted, at));
  }

  private RecommendationListing list(ListRequest wanted, Standpoint at) {
    Optional<SearchQuery> words = wanted.q().map(tables.words()::read);
    RecommendationFilter filter = words.map(wanted.filter()::containing).orElse(wanted.filter());
    ListRows.Hits hits = tables.lists().hits(filter, wanted.order(), wanted.page(), at);
    Map<String, List<Life>> lifelines = tables.lifelines().latest(hits.page(), at);
    List<RecommendationSummary> items = tables.lists().summaries(hits.page(), lifelines, words, at);
    Listing<RecommendationSummary> all = Listing.of(items, hits.total(), wanted.page(), at);
    return new RecommendationListing(
        wanted.order().sort() == Sort.RELEVANCE
            ? all.ranked(hits.total() <= Sort.MOST_RANKED)
            : all,
        wanted.facets() ? tables.facets().facets(filter, at) : null);
  }

  WithNames<RecommendationDetails> find(String id, TwoDates dates) {
    return answers.introduce(dates, at -> details(known.find(id, at), at));
  }

  private RecommendationDetails details(DetailRows.Text text, Standpoint at) {
    String id = text.id();
    List<Life> lifeline = tables.lifelines().whole(id, at);
    Optional<RecommendationSummary> standing = tables.lists().summary(id, lifeline, at);
    List<TrackDetails> tracks = tables.tracks().tracks(id, at);
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
        standing.map(RecommendationSummary::dated).orElse(null),
        lifeline,
        standing.map(RecommendationSummary::confirmed).orElse(false),
        standing.map(RecommendationSummary::contradicted).orElse(false),
        standing.map(RecommendationSummary::heardUntil).orElse(null),
        standing.map(RecommendationSummary::silent).orElse(false),
        standing.map(RecommendationSummary::silentSince).orElse(null),
        standing.map(RecommendationSummary::dueOn).orElse(null),
        standing.map(RecommendationSummary::target).orElse(null),
        standing.map(RecommendationSummary::overdue).orElse(false),
        standing.map(RecommendationSummary::overdueSince).orElse(null),
        slippage(tracks),
        tables.funding().funding(new RecommendationId(id), at),
        tables.links().links(id, at),
        text.inError(),
        tables.details().version(id, at),
        at.asOf(),
        at.knownAt(),
        at.position());
  }

  private static Slippage slippage(List<TrackDetails> tracks) {
    return new Slippage(
        tracks.stream().mapToInt(track -> track.slippage().moves()).sum(),
        tracks.stream()
            .filter(track -> track.target() != null)
            .mapToInt(track -> track.slippage().days())
            .max()
            .orElse(0));
  }
}
