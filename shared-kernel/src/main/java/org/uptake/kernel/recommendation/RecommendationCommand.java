package org.uptake.kernel.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.platform.Fields;

/**
 * What can be asked of a recommendation. Fields arrive as they were sent: they are judged after it
 * is known that the recommendation exists and has not moved on, in the order of docs/api.md.
 */
public sealed interface RecommendationCommand extends Command {

  RecommendationId recommendation();

  Circumstances circumstances();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return recommendation().stream();
  }

  /**
   * A review asks for something.
   *
   * @param review empty if there is no such review
   * @param known how the id is written where it was proposed already, in whatever case
   */
  record Propose(
      RecommendationId recommendation,
      EntryId entry,
      Fields fields,
      Optional<IssuingReview> review,
      Optional<RecommendationId> known,
      Circumstances circumstances)
      implements RecommendationCommand {}

  /**
   * The review that asks.
   *
   * @param publishedOn the day of the proposal, unless the fields say otherwise
   */
  record IssuingReview(PartialDate publishedOn, long version) {

    private static final String OCCURRED_ON = "occurredOn";

    /** The fields with the day of the proposal filled in. */
    public Fields dated(Fields fields) {
      return fields.get(OCCURRED_ON) == null
          ? fields.with(OCCURRED_ON, publishedOn.value())
          : fields;
    }
  }

  /** What changes the history by one entry. */
  sealed interface EntryChange extends RecommendationCommand {

    EntryId entry();

    Fields fields();
  }

  /** Record an entry; the kind is one of the fields. */
  record RecordEntry(
      RecommendationId recommendation, EntryId entry, Fields fields, Circumstances circumstances)
      implements EntryChange {}

  /** Correct an entry: the fields that change, and the reason. */
  record CorrectEntry(
      RecommendationId recommendation, EntryId entry, Fields fields, Circumstances circumstances)
      implements EntryChange {}

  /** Retract an entry: the reason. */
  record RetractEntry(
      RecommendationId recommendation, EntryId entry, Fields fields, Circumstances circumstances)
      implements EntryChange {}

  /**
   * Tell what would become of a change; nothing is recorded.
   *
   * @param reportingPeriodMonths of the review
   */
  record TryOut(EntryChange change, int reportingPeriodMonths) implements RecommendationCommand {

    @Override
    public RecommendationId recommendation() {
      return change.recommendation();
    }

    @Override
    public Circumstances circumstances() {
      return change.circumstances();
    }
  }

  /**
   * Record many entries in one transaction, in this order, each whole or not at all.
   *
   * @param taken how many rows before these brought the same content, by its digest
   */
  record ImportEntries(
      RecommendationId recommendation,
      List<Row> rows,
      Map<String, Integer> taken,
      Circumstances circumstances)
      implements RecommendationCommand {}

  /**
   * A row of an import.
   *
   * @param entry the id that it gets if it is recorded
   */
  record Row(int number, EntryId entry, Fields fields) {}

  /**
   * Take back what an import brought here: one retraction for each entry, the last that occurred
   * first; where it proposed the recommendation, that is closed as recorded in error.
   *
   * @param imported the import
   * @param most how many rows at once, of those that are left
   * @param closing the id that the closing entry gets, if there is one
   */
  record UndoImport(
      RecommendationId recommendation,
      UUID imported,
      List<BroughtRow> rows,
      int most,
      EntryId closing,
      String reason,
      Circumstances circumstances)
      implements RecommendationCommand {}

  /** A row of an import, and the entry that it made. */
  record BroughtRow(int number, EntryId entry) {}
}
