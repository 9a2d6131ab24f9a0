package org.uptake.command.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.importing.Importer.Ending;
import org.uptake.command.importing.UndoRows.Asked;
import org.uptake.command.importing.UndoRows.Brought;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.EntryIds;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.recommendation.RecommendationCommand.BroughtRow;
import org.uptake.kernel.recommendation.RecommendationCommand.UndoImport;
import org.uptake.kernel.recommendation.UndoneRow;

/**
 * Undoes an import, one recommendation after the other, in transactions that have their report in
 * them: one that is cut short goes on exactly where it stopped.
 */
final class Undoer {

  /** What a transaction may have at most: it is short even on a slow machine. */
  private static final int ROWS_AT_ONCE = 100;

  private final Authors authors;
  private final Dispatch recording;
  private final Surroundings surroundings;
  private final ImportRows imports;
  private final UndoRows undos;
  private final TransactionTemplate transaction;

  Undoer(
      Authors authors,
      Dispatch recording,
      Surroundings surroundings,
      ImportRows imports,
      UndoRows undos,
      PlatformTransactionManager transactions) {
    this.authors = authors;
    this.recording = recording;
    this.surroundings = surroundings;
    this.imports = imports;
    this.undos = undos;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param worker who carries it out; it stops where another has taken over
   * @param pace is asked between two recommendations
   */
  Ending carryOut(Work work, String worker, Pace pace) {
    Asked asked = undos.asked(work.id());
    boolean first = true;
    for (Brought brought : undos.left(work.id())) {
      if (!first && !pace.goesOn()) {
        return Ending.GAVE_WAY;
      }
      first = false;
      if (!carryOut(work, worker, asked, brought)) {
        return Ending.TAKEN_OVER;
      }
    }
    return Ending.DONE;
  }

  /** False where another has taken over. */
  private boolean carryOut(Work work, String worker, Asked asked, Brought brought) {
    Optional<RecommendationId> id = recommendation(brought.stream());
    List<BroughtRow> left = id.isEmpty() ? List.of() : brought.entries();
    boolean ours = imports.isStillOurs(work.id(), worker);
    if (ours && left.isEmpty()) {
      undos.reportRegistered(work.id(), brought);
    }
    while (ours && !left.isEmpty()) {
      left = without(left, undo(work, asked, id.orElseThrow(), left));
      ours = imports.isStillOurs(work.id(), worker);
    }
    return ours;
  }

  private static Optional<RecommendationId> recommendation(@Nullable String stream) {
    return Optional.ofNullable(stream)
        .map(StreamId::of)
        .filter(name -> name.kind().equals("recommendation"))
        .map(name -> new RecommendationId(name.id()));
  }

  private static List<BroughtRow> without(List<BroughtRow> rows, List<UndoneRow> done) {
    Set<Integer> numbers = new HashSet<>(done.stream().map(UndoneRow::row).toList());
    return rows.stream().filter(row -> !numbers.contains(row.number())).toList();
  }

  private List<UndoneRow> undo(Work work, Asked asked, RecommendationId id, List<BroughtRow> rows) {
    try {
      if (work.dryRun()) {
        List<UndoneRow> tried = rows(recording.tryOut(command(work, asked, id, rows), stamp(work)));
        return reported(work, id, () -> tried);
      }
      return reported(
          work, id, () -> rows(recording.carryOut(command(work, asked, id, rows), stamp(work))));
    } catch (Refused refused) {
      Importer.requireTelling(refused);
      List<UndoneRow> stay =
          rows.stream()
              .map(row -> UndoneRow.stays(row.number(), row.entry(), refused.detail(), null))
              .toList();
      return reported(work, id, () -> stay);
    }
  }

  private List<UndoneRow> reported(
      Work work, RecommendationId id, Supplier<List<UndoneRow>> rowsDone) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<UndoneRow> rows = rowsDone.get();
              undos.report(work.id(), id.stream(), rows);
              return rows;
            }));
  }

  @SuppressWarnings("unchecked") // as its handler answers
  private static List<UndoneRow> rows(Object result) {
    return (List<UndoneRow>) result;
  }

  private Stamp stamp(Work work) {
    return authors.stamp(work, Stamp.UNDO);
  }

  /** Nothing of a dry run is there for its next piece, so it is tried in one. */
  private UndoImport command(Work work, Asked asked, RecommendationId id, List<BroughtRow> rows) {
    return new UndoImport(
        id,
        asked.undoes(),
        rows,
        work.dryRun() ? rows.size() : ROWS_AT_ONCE,
        EntryIds.next(),
        asked.reason(),
        surroundings.circumstances(ExpectedVersion.ANY, Set.of()));
  }
}
