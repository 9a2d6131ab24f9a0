package org.uptake.command.recommendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Exists;
import org.uptake.command.platform.Lasting;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Stamp;
import org.uptake.command.recommendation.Judged.Contradicting;
import org.uptake.command.recommendation.Judged.Legal;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.platform.sharing.Lookup;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.RecommendationCommand.BroughtRow;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.IssuingReview;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.RecommendationCommand.UndoImport;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.UndoneRow;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.platform.identity.Author;

/** A recommendation: nothing is recorded that contradicts its history. */
@AggregateRoot(type = "recommendation")
public class Recommendation implements Lasting<Recommendation> {

  /** In bytes: who recorded it. */
  private static final int EVENT = 100;

  @AggregateIdentifier private @Nullable String stream;
  private final History history;
  private Lookup<String, Boolean> verifiers;
  private final Matches matches;
  private Origin origin;
  private long version;

  Recommendation() {
    history = new History();
    verifiers = Lookup.empty();
    matches = new Matches();
    origin = Origin.UNKNOWN;
  }

  private Recommendation(Recommendation other) {
    stream = other.stream;
    history = other.history.copy();
    verifiers = other.verifiers;
    matches = other.matches.copy();
    origin = other.origin;
    version = other.version;
  }

  @Override
  public Recommendation copy() {
    return new Recommendation(this);
  }

  @Override
  public long weight() {
    return history.weight() + version * EVENT;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(Propose propose) {
    RecommendationId id = propose.recommendation();
    IssuingReview review =
        propose
            .review()
            .orElseThrow(
                () -> new Refused(Refusal.UNKNOWN_REVIEW, new NoSuch.Review(id.review().value())));
    propose.circumstances().expected().require(review.version());
    Optional<RecommendationProposed> inError = version > 0 ? inError() : Optional.empty();
    Entry proposed =
        new EntryForm(id, Precedents.NONE, propose.circumstances())
            .read(
                Kind.PROPOSED,
                inError.map(Entry::id).orElse(propose.entry()),
                review.dated(propose.fields()))
            .take();
    if (inError.isPresent()) {
      Reproposal.of(proposed, history).forEach(event -> apply(event));
      return outcome(proposed.id());
    }
    if (version > 0 || propose.known().isPresent()) {
      throw new Refused(
              Refusal.ALREADY_EXISTS, new Exists.Recommendation(propose.known().orElse(id)))
          .with("identical", matches.everRead(proposed));
    }
    apply(proposed);
    return outcome(proposed.id());
  }

  /**
   * The proposal where it was recorded in error and nothing stands on it, so its number is free.
   */
  private Optional<RecommendationProposed> inError() {
    boolean isFree = history.lifecycle().isRecordedInError() && history.live().size() == 2;
    return isFree ? Optional.of(history.proposed()) : Optional.empty();
  }

  @CommandHandler
  Outcome decide(RecordEntry record, Author author) {
    return take(judgement(author).of(record));
  }

  @CommandHandler
  Outcome decide(CorrectEntry correct, Author author) {
    return take(judgement(author).of(correct));
  }

  @CommandHandler
  Outcome decide(RetractEntry retract, Author author) {
    return take(judgement(author).of(retract));
  }

  /** Judged as the change itself would be, and not applied. */
  @CommandHandler
  Outlook decide(TryOut tryOut, Author author) {
    return Outlook.of(judgement(author).of(tryOut.change()), history, tryOut);
  }

  @CommandHandler
  List<RowOutcome> decide(ImportEntries entries, Author author) {
    Matches.Taken taken = matches.forRows(entries.taken());
    List<RowOutcome> outcomes = new ArrayList<>();
    for (Row row : entries.rows()) {
      outcomes.add(decide(row, taken, entries.circumstances(), author));
    }
    return outcomes;
  }

  private RowOutcome decide(
      Row row, Matches.Taken taken, Circumstances circumstances, Author author) {
    try {
      Judgement judgement = judgement(author);
      Entry entry = judgement.read(row, circumstances);
      Optional<EntryId> match = taken.next(entry);
      if (match.isPresent()) {
        return outcome(row, result(match.get()), entry, match.get());
      }
      return outcome(
          row,
          RowOutcome.Result.CREATED,
          entry,
          take(judgement.recording(entry, circumstances)).entry());
    } catch (Refused refused) {
      return RowOutcome.refused(row.number(), refused);
    }
  }

  @CommandHandler
  List<UndoneRow> decide(UndoImport undo, Author author) {
    List<UndoneRow> undone = new ArrayList<>();
    for (BroughtRow row : Undoing.lastFirst(undo, history)) {
      undone.add(decide(row, undo, author));
    }
    return undone;
  }

  private UndoneRow decide(BroughtRow row, UndoImport undo, Author author) {
    try {
      Undoing undoing = new Undoing(history, origin, judgement(author), undo);
      Optional<UndoneRow> settled = undoing.settled(row);
      if (settled.isPresent()) {
        return settled.get();
      }
      UndoneRow done = undoing.done(row);
      Outcome ignored = take(undoing.change(row));
      return done;
    } catch (Refused refused) {
      return Undoing.stays(row, refused);
    }
  }

  private static RowOutcome outcome(
      Row row, RowOutcome.Result result, Entry brought, @Nullable EntryId entry) {
    return new RowOutcome(row.number(), result, entry, List.of(), Matches.digest(brought));
  }

  private RowOutcome.Result result(EntryId match) {
    return history.isRetracted(match)
        ? RowOutcome.Result.WAS_RETRACTED
        : RowOutcome.Result.UNCHANGED;
  }

  @EventSourcingHandler
  void evolve(
      RecommendationEvent event,
      @MetaDataValue(Stamp.AUTHOR) @Nullable String author,
      @MetaDataValue(Stamp.CHANNEL) @Nullable String channel,
      @MetaDataValue(Stamp.IMPORT) @Nullable String imported) {
    stream = event.recommendation().stream();
    version++;
    String name = String.valueOf(author);
    history.evolve(event, name);
    if (isVerification(event)) {
      verifiers = verifiers.with(name, true);
    }
    matches.evolve(event);
    if (event instanceof EntryRetracted gone && Stamp.UNDO.equals(channel)) {
      matches.forget(gone.entry());
    }
    origin = origin.after(event, history, name, imported);
  }

  private static boolean isVerification(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> entry instanceof ImplementationVerified;
      case EntryCorrected corrected -> corrected.becomes() instanceof ImplementationVerified;
      case EntryRetracted retracted -> false;
    };
  }

  private Judgement judgement(Author author) {
    return new Judgement(history, version, new Rights(author, new Authorship(history, verifiers)));
  }

  private Outcome take(Judged change) {
    return switch (change) {
      case Legal legal -> {
        apply(legal.event());
        yield outcome(legal.entry().id());
      }
      case Contradicting contradicting -> throw contradicting.refused();
    };
  }

  private Outcome outcome(EntryId entry) {
    LocalDate countsFrom = history.find(entry).map(history.proposed()::effectiveDay).orElse(null);
    StreamId name = StreamId.of(java.util.Objects.requireNonNull(stream));
    return new Outcome(name, version, entry, countsFrom, null);
  }
}
