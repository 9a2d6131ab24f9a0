package org.uptake.command.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Revision;
import org.uptake.command.recommendation.Judged.Contradicting;
import org.uptake.command.recommendation.Judged.Legal;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FormName;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.EntryChange;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;

/**
 * What somebody wants to record, correct or retract, judged in the order of docs/api.md: whether
 * they may comes first. It is the one judgement of what is recorded, imported and only tried out.
 */
final class Judgement {

  private static final String BY = "by";

  private final History history;
  private final long version;
  private final Rights rights;

  Judgement(History history, long version, Rights rights) {
    this.history = history;
    this.version = version;
    this.rights = rights;
  }

  /**
   * @throws Refused if it fails before the history is asked
   */
  Judged of(EntryChange wanted) {
    return switch (wanted) {
      case RecordEntry record -> recording(record);
      case CorrectEntry correct -> correction(correct);
      case RetractEntry retract -> retraction(retract);
    };
  }

  private Judged recording(RecordEntry record) {
    Parsed<Kind> kind = Kinds.read(record.fields());
    kind.value().ifPresent(known -> rights.requireRecording(known, record.fields().get(BY)));
    Parsed<Entry> entry =
        kind.flatMap(known -> read(known, record.entry(), record.fields(), record.circumstances()));
    entry
        .value()
        .filter(sent -> !(sent instanceof RecommendationProposed))
        .ifPresent(this::requireFourEyes);
    record.circumstances().expected().require(version);
    return kind.take() == Kind.PROPOSED
        ? secondProposal()
        : judged(entry.take(), record.circumstances());
  }

  /** An entry of an import. */
  Judged recording(Entry entry, Circumstances circumstances) {
    rights.requireRecording(entry.kind(), Fields.of((Record) entry).get(BY));
    requireFourEyes(entry);
    return judged(entry, circumstances);
  }

  private void requireFourEyes(Entry recorded) {
    requireFourEyes(recorded, () -> history.with(recorded, rights.author()));
  }

  private Judged judged(Entry recorded, Circumstances circumstances) {
    Lifecycle after = history.with(recorded, rights.author());
    return judged(recorded, recorded, after, recorded, circumstances);
  }

  private Contradicting secondProposal() {
    Entry proposed = history.proposed();
    return new Contradicting(proposed, Contradictions.secondProposal(proposed));
  }

  /** The entry of a row of an import. */
  Entry read(Row row, Circumstances circumstances) {
    Kind kind = Kinds.read(row.fields()).take();
    if (kind == Kind.PROPOSED) {
      throw secondProposal().refused();
    }
    return read(kind, row.entry(), row.fields(), circumstances).take();
  }

  private Parsed<Entry> read(Kind kind, EntryId id, Fields fields, Circumstances circumstances) {
    return form(circumstances).read(kind, id, fields.without(Kinds.KIND));
  }

  private Judged correction(CorrectEntry correct) {
    Entry before = find(correct.entry());
    Correction correction =
        Correction.read(correct.fields(), before, form(Correction.knowing(correct, before)));
    rights.requireChanging(before, correction.merged().get(BY));
    correction
        .entry()
        .value()
        .filter(after -> !history.isRetracted(after.id()))
        .ifPresent(
            after -> requireFourEyes(before, () -> history.replacing(after, rights.author())));
    correct.circumstances().expected().require(version);
    Parsed<String> reason = Revision.reason(correct.fields());
    requireLive(before.id(), reason);
    Entry after = reason.then(correction.entry()).take();
    List<String> changed = Revision.requireChange((Record) before, (Record) after);
    return judged(
        after,
        new EntryCorrected(correct.recommendation(), after.id(), changed, after, reason.take()),
        history.replacing(after, rights.author()),
        after,
        correct.circumstances());
  }

  private Judged retraction(RetractEntry retract) {
    Entry gone = find(retract.entry());
    requireRetracting(gone);
    retract.circumstances().expected().require(version);
    Parsed<String> sent = Revision.alone(retract.fields(), FormName.RETRACTION);
    requireLive(gone.id(), sent);
    String reason = sent.take();
    if (gone instanceof RecommendationProposed) {
      return new Contradicting(gone, Contradictions.proposalIsNeverRetracted(gone));
    }
    return retracted(gone, reason, retract.circumstances());
  }

  /** An entry that the undo of an import takes back. */
  Judged retraction(Entry gone, String reason, Circumstances circumstances) {
    requireRetracting(gone);
    return retracted(gone, reason, circumstances);
  }

  private void requireRetracting(Entry gone) {
    rights.requireChanging(gone, Fields.of((Record) gone).get(BY));
    if (!(gone instanceof RecommendationProposed)) {
      requireFourEyes(gone, () -> history.without(gone.id()));
    }
  }

  private Judged retracted(Entry gone, String reason, Circumstances circumstances) {
    return judged(
        gone,
        new EntryRetracted(gone.recommendation(), gone.id(), reason),
        history.without(gone.id()),
        null,
        circumstances);
  }

  /**
   * @param recorded the entry that is recorded or corrected; null for a retraction
   */
  private Judged judged(
      Entry entry,
      RecommendationEvent event,
      Lifecycle after,
      @Nullable Entry recorded,
      Circumstances circumstances) {
    return Contradictions.leadingBack(recorded, circumstances)
        .or(() -> Contradictions.in(after, history, recorded))
        .or(() -> full(history, event))
        .<Judged>map(refused -> new Contradicting(entry, refused))
        .orElseGet(() -> new Legal(entry, event, after));
  }

  static Optional<Refused> full(History history, RecommendationEvent event) {
    return history.hasRoomFor(event)
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Refusal.HISTORY_FULL,
                new EntryRule.HistoryFull(History.MOST, History.MOST + History.FOR_CORRECTIONS)));
  }

  private EntryForm form(Circumstances circumstances) {
    RecommendationProposed proposed = history.proposed();
    return new EntryForm(proposed.recommendation(), history.precedents(), circumstances);
  }

  private void requireFourEyes(Entry changed, Supplier<Lifecycle> after) {
    rights.requireFourEyes(changed, history.lifecycle(), after);
  }

  /**
   * The entry as it last read.
   *
   * @throws Refused {@link Refusal#UNKNOWN_ENTRY} if it never was
   */
  private Entry find(EntryId entry) {
    return history
        .lastForm(entry)
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ENTRY, new NoSuch.EntryHere(entry.value())));
  }

  private void requireLive(EntryId entry, Parsed<String> reason) {
    if (history.isRetracted(entry)) {
      throw reason.errors().isEmpty()
          ? new Refused(Refusal.ALREADY_RETRACTED, new EntryRule.Retracted(entry))
          : Refused.fields(reason.errors());
    }
  }
}
