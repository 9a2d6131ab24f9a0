package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Revision;
import org.uptake.command.recommendation.Change.Contradicting;
import org.uptake.command.recommendation.Change.Legal;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.EntryChange;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;

/**
 * What somebody wants to record, correct or retract, judged in the order of docs/api.md: the one
 * judgement of what is recorded, what is imported and what is only tried out.
 */
final class Changes {

  private final History history;
  private final long version;

  Changes(History history, long version) {
    this.history = history;
    this.version = version;
  }

  /**
   * @throws Refused if it fails before the history is asked
   */
  Change of(EntryChange wanted) {
    return switch (wanted) {
      case RecordEntry record -> recording(record);
      case CorrectEntry correct -> correction(correct);
      case RetractEntry retract -> retraction(retract);
    };
  }

  private Change recording(RecordEntry record) {
    record.circumstances().expected().require(version);
    if (Kinds.of(record.fields()) == Kind.PROPOSED) {
      Entry proposed = history.proposed();
      return new Contradicting(proposed, Contradictions.secondProposal(proposed));
    }
    return recording(read(record.entry(), record.fields(), record.circumstances()));
  }

  Change recording(Entry entry) {
    return judged(entry, entry, history.with(entry), entry);
  }

  /** The entry that somebody wants to record; its kind is one of the fields. */
  Entry read(EntryId id, Fields fields, Circumstances circumstances) {
    Kind kind = Kinds.of(fields);
    if (kind == Kind.PROPOSED) {
      throw Contradictions.secondProposal(history.proposed());
    }
    return form(circumstances).read(kind, id, fields.without("kind"));
  }

  private Change correction(CorrectEntry correct) {
    Optional<Entry> current = find(correct.entry());
    correct.circumstances().expected().require(version);
    List<FieldError> errors = new ArrayList<>();
    String reason = Revision.reason(correct.fields(), errors);
    Entry before = current.orElseThrow(() -> retractedOr(errors, correct.entry()));
    Entry after =
        new Correction(before, correct.fields(), form(Correction.knowing(correct, before)))
            .read(errors);
    List<String> changed = Revision.requireChange((Record) before, (Record) after);
    return judged(
        after,
        new EntryCorrected(correct.recommendation(), after.id(), changed, after, reason),
        history.replacing(after),
        after);
  }

  private Change retraction(RetractEntry retract) {
    Optional<Entry> current = find(retract.entry());
    retract.circumstances().expected().require(version);
    List<FieldError> errors = new ArrayList<>();
    String reason = Revision.reason(retract.fields(), errors);
    retract
        .fields()
        .without(Revision.REASON)
        .names()
        .forEach(name -> errors.add(new FieldError(name, "is not a field of a retraction")));
    Entry gone = current.orElseThrow(() -> retractedOr(errors, retract.entry()));
    if (!errors.isEmpty()) {
      throw Refused.fields(errors);
    }
    if (gone instanceof RecommendationProposed) {
      return new Contradicting(gone, Contradictions.proposalIsNeverRetracted(gone));
    }
    return judged(
        gone,
        new EntryRetracted(retract.recommendation(), gone.id(), reason),
        history.without(gone.id()),
        null);
  }

  /**
   * @param recorded the entry that is recorded or corrected; null for a retraction
   */
  private Change judged(
      Entry entry, RecommendationEvent event, Lifecycle after, @Nullable Entry recorded) {
    return Contradictions.in(after, history, recorded)
        .<Change>map(refused -> new Contradicting(entry, refused))
        .orElseGet(() -> new Legal(entry, event, after));
  }

  private EntryForm form(Circumstances circumstances) {
    RecommendationProposed proposed = history.proposed();
    return new EntryForm(proposed.recommendation(), proposed.addressees(), circumstances);
  }

  /**
   * @return empty if it was retracted
   * @throws Refused {@link Refusal#UNKNOWN_ENTRY} if it never was
   */
  private Optional<Entry> find(EntryId entry) {
    Optional<Entry> found = history.find(entry);
    if (found.isEmpty() && !history.isRetracted(entry)) {
      throw new Refused(Refusal.UNKNOWN_ENTRY, "There is no entry %s here.".formatted(entry));
    }
    return found;
  }

  private static Refused retractedOr(List<FieldError> errors, EntryId entry) {
    return errors.isEmpty()
        ? new Refused(
            Refusal.ALREADY_RETRACTED,
            "The entry %s was retracted; record it again as a new entry.".formatted(entry))
        : Refused.fields(errors);
  }
}
