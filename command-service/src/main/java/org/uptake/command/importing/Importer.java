package org.uptake.command.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.platform.Recording;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.Command;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.kernel.recommendation.RowOutcome.Result;
import org.uptake.platform.identity.Accounts;

/**
 * Carries out an import: one transaction for each stream, with the report of its rows in it, so
 * that an import that is cut short goes on exactly where it stopped.
 */
final class Importer {

  /** Says nothing about the row: the import is taken up again later. */
  private static final Set<Refusal> PASSING = Set.of(Refusal.TOO_BUSY, Refusal.UNAVAILABLE);

  private static final String CHANNEL = "import";

  private final Accounts accounts;
  private final Recording recording;
  private final RowCommands commands;
  private final ImportRows imports;
  private final TransactionTemplate transaction;

  Importer(
      Accounts accounts,
      Recording recording,
      RowCommands commands,
      ImportRows imports,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.recording = recording;
    this.commands = commands;
    this.imports = imports;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param worker who carries it out; it stops where another has taken over
   * @return whether all rows are done
   */
  boolean carryOut(Work work, String worker) {
    CsvFile file = CsvFile.read(work.content());
    Set<Integer> done = imports.done(work.id());
    Map<String, Fields> created = new HashMap<>();
    for (List<CsvRow> rows : byStream(file)) {
      if (!done.contains(rows.getFirst().number())) {
        if (!imports.isStillOurs(work.id(), worker)) {
          return false;
        }
        carryOut(work, file.holds(), rows, created);
      }
    }
    return true;
  }

  /** Rows of one recommendation go together, in file order; every other row is on its own. */
  private static List<List<CsvRow>> byStream(CsvFile file) {
    Map<String, List<CsvRow>> groups = new LinkedHashMap<>();
    for (CsvRow row : file.rows()) {
      String group =
          file.holds() == Holds.ENTRIES
              ? row.cells().getOrDefault("recommendation", "").strip()
              : "row " + row.number();
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private void carryOut(Work work, Holds holds, List<CsvRow> rows, Map<String, Fields> created) {
    if (work.dryRun()) {
      report(work, tryOut(work, holds, rows, created), rows);
      return;
    }
    try {
      transaction.executeWithoutResult(
          status -> {
            imports.allowTime();
            imports.report(work.id(), record(work, holds, rows), rows);
          });
    } catch (Refused refused) {
      report(work, refusedAll(holds, rows, refused), rows);
    }
  }

  private void report(Work work, List<RowOutcome> outcomes, List<CsvRow> rows) {
    transaction.executeWithoutResult(status -> imports.report(work.id(), outcomes, rows));
  }

  @SuppressWarnings("unchecked") // ImportEntries answers with outcomes, the others with one
  private List<RowOutcome> record(Work work, Holds holds, List<CsvRow> rows) {
    Command command = commands.of(holds, rows);
    Object result = recording.carryOut(command, stamp(work));
    return result instanceof List<?> outcomes
        ? atColumns(holds, (List<RowOutcome>) outcomes)
        : List.of(commands.created(rows.getFirst(), result));
  }

  /** Rights are looked up anew: whoever submitted it may have lost them since. */
  private Stamp stamp(Work work) {
    return accounts
        .withId(work.author())
        .map(author -> new Stamp(author, CHANNEL, work.correlationId(), null))
        .orElseThrow(
            () ->
                new Refused(
                    Refusal.NOT_ALLOWED,
                    "The account that submitted this import is not in use any more."));
  }

  /** What an earlier row of the same file would have created does not exist, but must be told. */
  @SuppressWarnings("unchecked") // as above
  private List<RowOutcome> tryOut(
      Work work, Holds holds, List<CsvRow> rows, Map<String, Fields> created) {
    try {
      Command command = commands.of(holds, rows);
      Object result = recording.tryOut(command, stamp(work));
      if (result instanceof List<?> outcomes) {
        return atColumns(holds, (List<RowOutcome>) outcomes);
      }
      CsvRow row = rows.getFirst();
      Fields fields = RowFields.of(row.cells());
      Fields earlier = created.putIfAbsent(command.stream(), fields);
      if (earlier != null) {
        throw new Refused(Refusal.ALREADY_EXISTS, "An earlier row makes " + command.stream())
            .with("identical", earlier.equals(fields));
      }
      return List.of(new RowOutcome(row.number(), Result.CREATED, null, List.of()));
    } catch (Refused refused) {
      return refusedAll(holds, rows, refused);
    }
  }

  private static List<RowOutcome> refusedAll(Holds holds, List<CsvRow> rows, Refused refused) {
    if (PASSING.contains(refused.refusal())) {
      throw refused;
    }
    if (Boolean.TRUE.equals(refused.values().get("identical"))) {
      return rows.stream()
          .map(row -> new RowOutcome(row.number(), Result.UNCHANGED, null, List.of()))
          .toList();
    }
    return atColumns(
        holds, rows.stream().map(row -> RowOutcome.refused(row.number(), refused)).toList());
  }

  private static List<RowOutcome> atColumns(Holds holds, List<RowOutcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome -> {
              List<FieldError> problems =
                  outcome.problems().stream()
                      .map(RowFields::atColumn)
                      .map(holds::atColumn)
                      .toList();
              return new RowOutcome(outcome.row(), outcome.result(), outcome.entry(), problems);
            })
        .toList();
  }
}
