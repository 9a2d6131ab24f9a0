package org.uptake.query.attention;

import java.util.List;
import java.util.Map;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers what needs a person. */
final class AttentionAnswers {

  private static final List<String> TABLES = List.of("recommendation", "review");

  private final Answers answers;
  private final AttentionRows attention;
  private final ReasonRows reasons;

  AttentionAnswers(Answers answers, AttentionRows attention, ReasonRows reasons) {
    this.answers = answers;
    this.attention = attention;
    this.reasons = reasons;
  }

  Attention list(AttentionFilter filter, Page page, TwoDates dates) {
    return answers.answer(dates, TABLES, at -> attention(filter, page, at));
  }

  Attention attention(AttentionFilter filter, Page page, Standpoint at) {
    AttentionRows.Found found = attention.find(filter, page, at);
    AttentionRows.Counts counts = found.counts();
    List<AttentionSummary> items = summaries(found.page(), at);
    return new Attention(counts.byReason(), Listing.of(items, counts.total(), page, at));
  }

  private List<AttentionSummary> summaries(List<Standing> found, Standpoint at) {
    List<String> ids = found.stream().map(Standing::id).toList();
    Map<String, List<TrackStanding>> tracks = reasons.tracks(ids, at);
    Map<String, List<Told>> told = reasons.entries(ids, at);
    return found.stream()
        .map(
            standing ->
                new Case(
                    standing,
                    tracks.getOrDefault(standing.id(), List.of()),
                    told.getOrDefault(standing.id(), List.of())))
        .map(AttentionSummary::of)
        .toList();
  }
}
