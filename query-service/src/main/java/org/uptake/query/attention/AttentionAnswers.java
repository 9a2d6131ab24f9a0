package org.uptake.query.attention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** Answers what needs a person. */
@Component
final class AttentionAnswers {

  private final Snapshots answers;
  private final AttentionRows attention;
  private final ReasonRows reasons;
  private final NamedRows entries;

  AttentionAnswers(
      Snapshots answers, AttentionRows attention, ReasonRows reasons, NamedRows entries) {
    this.answers = answers;
    this.attention = attention;
    this.reasons = reasons;
    this.entries = entries;
  }

  ListTable<NeedRow> table(AttentionFilter filter, SheetWish wish, TwoDates wanted) {
    Chunks<AttentionSummary> all =
        Chunks.paged((page, dates) -> list(filter, page, dates).map(Attention::list));
    return ListTable.of(NeedRow.TABLE, wish, wanted, all.flat(NeedRow::of));
  }

  WithNames<Attention> list(AttentionFilter filter, Page page, TwoDates dates) {
    return answers.introduce(dates, at -> attention(filter, page, at));
  }

  Attention attention(AttentionFilter filter, Page page, Standpoint at) {
    AttentionRows.Found found = attention.find(filter, page, at);
    AttentionRows.Counts counts = found.counts();
    List<AttentionSummary> items = summaries(found.page(), at);
    return new Attention(
        counts.byReason(), found.reviews(), Listing.of(items, counts.total(), page, at));
  }

  private List<AttentionSummary> summaries(List<Candidate> found, Standpoint at) {
    List<String> ids = found.stream().map(Candidate::id).toList();
    Map<String, List<TrackStanding>> tracks = reasons.tracks(ids, at);
    Named named = entries.named(found, tracks.values().stream().flatMap(List::stream).toList(), at);
    return found.stream()
        .map(
            standing ->
                new KnownSituation(standing, tracks.getOrDefault(standing.id(), List.of()), named))
        .map(AttentionSummary::of)
        .toList();
  }
}
