package org.uptake.command.recommendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.IssuingReview;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.lifecycle.History;

/** A recommendation: nothing is recorded that contradicts its history. */
@AggregateRoot(type = "recommendation")
public class Recommendation {

  @AggregateIdentifier private @Nullable String stream;
  private final History history = new History();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(Propose propose) {
    RecommendationId id = propose.recommendation();
    IssuingReview review =
        propose
            .review()
            .orElseThrow(
                () -> new Refused(Refusal.UNKNOWN_REVIEW, "There is no review " + id.review()));
    propose.circumstances().expected().require(review.version());
    Entry proposed =
        new EntryForm(id, List.of(), propose.circumstances())
            .read(Kind.PROPOSED, propose.entry(), review.dated(propose.fields()));
    if (version > 0) {
      throw new Refused(Refusal.ALREADY_EXISTS, "There is a recommendation " + id + " already.")
          .with("identical", Matches.in(history).everRead(proposed));
    }
    apply(proposed);
    return outcome(proposed.id());
  }

  @CommandHandler
  Outcome decide(RecordEntry record) {
    record.circumstances().expected().require(version);
    Entry entry = read(record.entry(), record.fields(), record.circumstances());
    Contradictions.refuse(history.with(entry), history, entry);
    apply(entry);
    return outcome(entry.id());
  }

  @CommandHandler
  Outcome decide(CorrectEntry correct) {
    Optional<Entry> current = find(correct.entry());
    correct.circumstances().expected().require(version);
    List<FieldError> errors = new ArrayList<>();
    String reason = Revision.reason(correct.fields(), errors);
    Entry before = current.orElseThrow(() -> retractedOr(errors, correct.entry()));
    Entry after =
        new Correction(before, correct.fields(), form(Correction.knowing(correct, before)))
            .read(errors);
    List<String> changed = Revision.requireChange((Record) before, (Record) after);
    Contradictions.refuse(history.replacing(after), history, after);
    apply(new EntryCorrected(correct.recommendation(), after.id(), changed, after, reason));
    return outcome(after.id());
  }

  @CommandHandler
  Outcome decide(RetractEntry retract) {
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
      throw Contradictions.proposalIsNeverRetracted(gone);
    }
    Contradictions.refuse(history.without(gone.id()), history, null);
    apply(new EntryRetracted(retract.recommendation(), gone.id(), reason));
    return outcome(gone.id());
  }

  @CommandHandler
  List<RowOutcome> decide(ImportEntries entries) {
    Matches matches = Matches.in(history);
    List<RowOutcome> outcomes = new ArrayList<>();
    for (Row row : entries.rows()) {
      outcomes.add(decide(row, matches, entries.circumstances()));
    }
    return outcomes;
  }

  private RowOutcome decide(Row row, Matches matches, Circumstances circumstances) {
    try {
      Entry entry = read(row.entry(), row.fields(), circumstances);
      Optional<EntryId> match = matches.next(entry);
      if (match.isPresent()) {
        return new RowOutcome(row.number(), result(match.get()), match.get(), List.of());
      }
      Contradictions.refuse(history.with(entry), history, entry);
      apply(entry);
      return new RowOutcome(row.number(), RowOutcome.Result.CREATED, entry.id(), List.of());
    } catch (Refused refused) {
      return RowOutcome.refused(row.number(), refused);
    }
  }

  private RowOutcome.Result result(EntryId match) {
    return history.isRetracted(match)
        ? RowOutcome.Result.WAS_RETRACTED
        : RowOutcome.Result.UNCHANGED;
  }

  @EventSourcingHandler
  void evolve(RecommendationEvent event) {
    stream = event.recommendation().stream();
    version++;
    history.evolve(event);
  }

  private Entry read(EntryId id, Fields fields, Circumstances circumstances) {
    Kind kind = Kinds.of(fields);
    if (kind == Kind.PROPOSED) {
      throw Contradictions.secondProposal(history.proposed());
    }
    return form(circumstances).read(kind, id, fields.without("kind"));
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

  private Outcome outcome(EntryId entry) {
    return new Outcome(java.util.Objects.requireNonNull(stream), version, entry);
  }
}
