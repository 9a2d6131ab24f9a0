package org.uptake.command.recommendation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Message;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationCommand.BroughtRow;
import org.uptake.kernel.recommendation.RecommendationCommand.UndoImport;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.UndoneRow;
import org.uptake.kernel.recommendation.UndoneRow.Result;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Moment;

/**
 * Takes back what an import brought, and nothing of what anybody else did: an entry that somebody
 * else corrected stays, and so does a recommendation on which anything else stands.
 */
record Undoing(History history, Origin origin, Judgement judgement, UndoImport undo) {

  /** Those that occurred last first; what is not live any more before these. */
  static List<BroughtRow> lastFirst(UndoImport undo, History history) {
    Map<EntryId, Integer> places = new HashMap<>();
    for (Moment moment : history.lifecycle().moments()) {
      places.put(moment.entry().id(), places.size());
    }
    return undo.rows().stream()
        .sorted(
            Comparator.comparing(
                    (BroughtRow row) -> places.getOrDefault(row.entry(), Integer.MAX_VALUE))
                .reversed())
        .limit(undo.most())
        .toList();
  }

  /** What became of it where nothing is to be recorded. */
  Optional<UndoneRow> settled(BroughtRow row) {
    boolean isGone =
        isProposal(row)
            ? history.lifecycle().isRecordedInError()
            : history.isRetracted(entry(row).id());
    if (isGone) {
      return Optional.of(UndoneRow.of(row.number(), row.entry(), Result.UNCHANGED));
    }
    if (isProposal(row) ? !isOfThis() : history.authors(row.entry()).size() > 1) {
      return Optional.of(stays(row, EntryRule.Simple.CHANGED_SINCE, Optional.empty()));
    }
    return isProposal(row)
        ? lastOther().map(other -> stays(row, stillHas(other), Optional.of(other.id())))
        : Optional.empty();
  }

  /** What is to be recorded. */
  Judged change(BroughtRow row) {
    Circumstances circumstances = undo.circumstances();
    return isProposal(row)
        ? judgement.recording(closing(), circumstances)
        : judgement.retraction(entry(row), undo.reason(), circumstances);
  }

  UndoneRow done(BroughtRow row) {
    return UndoneRow.of(
        row.number(), row.entry(), isProposal(row) ? Result.CLOSED : Result.RETRACTED);
  }

  static UndoneRow stays(BroughtRow row, Refused refused) {
    return stays(row, refused.detail(), Contradictions.inTheWay(refused));
  }

  private static UndoneRow stays(BroughtRow row, Message why, Optional<EntryId> heldBy) {
    return UndoneRow.stays(row.number(), row.entry(), why, heldBy.orElse(null));
  }

  private static EntryRule stillHas(Entry other) {
    return new EntryRule.StillHas(other.kind(), other.occurredOn());
  }

  private boolean isProposal(BroughtRow row) {
    return entry(row) instanceof RecommendationProposed;
  }

  private Entry entry(BroughtRow row) {
    EntryId id = row.entry();
    return history
        .lastForm(id)
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ENTRY, new NoSuch.EntryHere(id.value())));
  }

  /** Whether it is proposed as this import did. */
  private boolean isOfThis() {
    return undo.imported().toString().equals(origin.imported()) && origin.authors().size() == 1;
  }

  private Optional<Entry> lastOther() {
    return history.lifecycle().moments().reversed().stream()
        .map(Moment::entry)
        .filter(entry -> !(entry instanceof RecommendationProposed))
        .findFirst();
  }

  private RecommendationClosed closing() {
    return new RecommendationClosed(
        undo.closing(),
        undo.recommendation(),
        closingDay(),
        null,
        Ground.RECORDED_IN_ERROR,
        undo.reason(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** East of here the day of the proposal may have begun before today. */
  private PartialDate closingDay() {
    PartialDate today = PartialDate.day(undo.circumstances().today());
    PartialDate proposed = PartialDate.day(history.lifecycle().opened());
    return proposed.earliest().isAfter(today.earliest()) ? proposed : today;
  }
}
