package org.uptake.command.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.platform.Digest;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Exists;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.RowOutcome.Result;

/**
 * Carries out an import piece by piece: one transaction for the rows of a stream in a piece, with
 * their report in it, so that an import that is cut short goes on exactly where it stopped.
 */
final class Importer {

  /** What a transaction may have at most: it is short even on a slow machine, and fits anywhere. */
  private static final int ROWS_AT_ONCE = 100;

  private static final int CHARACTERS_AT_ONCE = 1 << 19;

  /** Says nothing about the row: the import is taken up again later. */
  private static final Set<Refusal> PASSING = Set.of(Refusal.TOO_BUSY, Refusal.UNAVAILABLE);

  private static final String CHANNEL = "import";

  private final Authors authors;
  private final Dispatch recording;
  private final RowCommands commands;
  private final ImportRows imports;
  private final ImportPartRows parts;
  private final TransactionTemplate transaction;

  /** How an attempt can end that did not fail. */
  enum Ending {
    DONE,
    GAVE_WAY,
    TAKEN_OVER
  }

  Importer(
      Authors authors,
      Dispatch recording,
      RowCommands commands,
      ImportRows imports,
      ImportPartRows parts,
      PlatformTransactionManager transactions) {
    this.authors = authors;
    this.recording = recording;
    this.commands = commands;
    this.imports = imports;
    this.parts = parts;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param worker who carries it out; it stops where another has taken over
   * @param pace is asked between two pieces
   */
  Ending carryOut(Work work, String worker, Pace pace) {
    CsvFile file = CsvFile.open(parts.content(work.id()));
    Progress progress = imports.progress(work.id());
    List<CsvRow> piece = piece(file, progress);
    while (!piece.isEmpty()) {
      for (List<CsvRow> rows : byStream(file.holds(), piece)) {
        if (!imports.isStillOurs(work.id(), worker)) {
          return Ending.TAKEN_OVER;
        }
        Outcomes outcomes = carryOut(work, file.holds(), rows, progress);
        outcomes.rows().forEach(row -> progress.add(outcomes.stream(), row));
      }
      piece = piece(file, progress);
      if (!piece.isEmpty() && !pace.goesOn()) {
        return Ending.GAVE_WAY;
      }
    }
    return Ending.DONE;
  }

  private static List<CsvRow> piece(CsvFile file, Progress progress) {
    List<CsvRow> piece = new ArrayList<>();
    int characters = 0;
    while (piece.size() < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
      Optional<CsvRow> row = file.next();
      if (row.isEmpty()) {
        return piece;
      }
      if (!progress.isDone(row.get().number())) {
        piece.add(row.get());
        characters += row.get().length();
      }
    }
    return piece;
  }

  /** Rows of one recommendation go together, in file order; every other row is on its own. */
  private static List<List<CsvRow>> byStream(FileKind holds, List<CsvRow> piece) {
    Map<String, List<CsvRow>> groups = new LinkedHashMap<>();
    for (CsvRow row : piece) {
      String group =
          holds == FileKind.ENTRIES
              ? Fields.read(row.cells().getOrDefault("recommendation", ""))
              : "row " + row.number();
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private Outcomes carryOut(Work work, FileKind holds, List<CsvRow> rows, Progress progress) {
    try {
      if (work.dryRun()) {
        Outcomes tried = tryOut(work, holds, rows, progress);
        return reported(work, rows, () -> tried);
      }
      return reported(work, rows, () -> record(work, holds, rows, progress));
    } catch (Refused refused) {
      Outcomes outcomes = new Outcomes(null, refusedAll(holds, rows, refused));
      return reported(work, rows, () -> outcomes);
    }
  }

  private Outcomes reported(Work work, List<CsvRow> rows, Supplier<Outcomes> rowsDone) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Outcomes outcomes = rowsDone.get();
              imports.report(work.id(), outcomes, rows);
              return outcomes;
            }));
  }

  private Outcomes record(Work work, FileKind holds, List<CsvRow> rows, Progress progress) {
    Command command = commands.of(holds, rows, progress);
    return outcomes(holds, rows, command, recording.carryOut(command, stamp(work)));
  }

  @SuppressWarnings("unchecked") // ImportEntries answers with outcomes, the others with one
  private Outcomes outcomes(FileKind holds, List<CsvRow> rows, Command command, Object result) {
    return new Outcomes(
        command.stream(),
        result instanceof List<?> outcomes
            ? atColumns(holds, (List<RowOutcome>) outcomes)
            : List.of(commands.created(rows.getFirst(), result)));
  }

  private Stamp stamp(Work work) {
    return authors.stamp(work, CHANNEL);
  }

  private Outcomes tryOut(Work work, FileKind holds, List<CsvRow> rows, Progress progress) {
    Command command = commands.of(holds, rows, progress);
    Object result = recording.tryOut(command, stamp(work));
    return holds == FileKind.ENTRIES
        ? outcomes(holds, rows, command, result)
        : new Outcomes(command.stream(), List.of(triedOut(rows.getFirst(), progress, command)));
  }

  /** What an earlier row of the same file would have created does not exist, but must be told. */
  private static RowOutcome triedOut(CsvRow row, Progress progress, Command command) {
    String content = Digest.of(RowFields.of(row.cells()));
    Optional<Integer> earlier = progress.firstRow(command.stream());
    if (earlier.isPresent()) {
      throw new Refused(Refusal.ALREADY_EXISTS, new Exists.ByEarlierRow(earlier.get()))
          .with("identical", progress.taken(command.stream()).containsKey(content));
    }
    return new RowOutcome(row.number(), Result.CREATED, null, List.of(), content);
  }

  /**
   * @throws Refused the same, where it says nothing about what was to be recorded
   */
  static void requireTelling(Refused refused) {
    if (PASSING.contains(refused.refusal())) {
      throw refused;
    }
  }

  private static List<RowOutcome> refusedAll(FileKind holds, List<CsvRow> rows, Refused refused) {
    requireTelling(refused);
    if (Boolean.TRUE.equals(refused.values().get("identical"))) {
      return rows.stream()
          .map(row -> new RowOutcome(row.number(), Result.UNCHANGED, null, List.of(), null))
          .toList();
    }
    return atColumns(
        holds, rows.stream().map(row -> RowOutcome.refused(row.number(), refused)).toList());
  }

  private static List<RowOutcome> atColumns(FileKind holds, List<RowOutcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.withProblems(
                    outcome.problems().stream()
                        .map(RowFields::atColumn)
                        .map(holds::atColumn)
                        .toList()))
        .toList();
  }

  /**
   * What became of rows.
   *
   * @param stream that they were for; null where they were refused as a whole
   */
  record Outcomes(@Nullable String stream, List<RowOutcome> rows) {}
}
