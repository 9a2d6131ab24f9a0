package org.uptake.command.importing;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.command.importing.Importer.Outcomes;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.AnswerText;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.RowOutcome;
import org.uptake.platform.identity.Author;
import org.uptake.platform.message.MessageJson;
import tools.jackson.databind.json.JsonMapper;

/** Imports and what became of their rows. */
final class ImportRows {

  /** How often an import is begun. */
  static final int ATTEMPTS = 5;

  /** How many imports of an account may wait. */
  private static final int UNFINISHED = 10;

  private static final int MOST_PROBLEMS = 10;
  private static final int LONGEST_VALUE = 500;

  /** So much of a text gives it away. */
  private static final int TELLING = 20;

  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  ImportRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @return the import; the one submitted before with the same key, if there was one
   */
  UUID submit(NewImport submitted) {
    Stamp stamp = submitted.stamp();
    int inserted =
        database
            .sql(
                """
                insert into command.import (id, author, key, fingerprint, correlation, file_name, holds,
                  separator, dry_run, rows_read)
                values (?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, ?, ?)
                on conflict (author, key) do nothing
                """)
            .params(submitted.id(), stamp.author().id())
            .param(stamp.idempotencyKey())
            .params(
                submitted.fingerprint(),
                stamp.correlationId(),
                submitted.fileName(),
                submitted.holds().word(),
                submitted.separator().word(),
                submitted.dryRun(),
                submitted.rows())
            .update();
    return inserted == 1 ? submitted.id() : earlier(stamp, submitted.fingerprint());
  }

  boolean wasSubmitted(Author author, String key) {
    return database
        .sql("select exists (select from command.import where author = ? and key = ?)")
        .params(author.id(), key)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Refused {@link Refusal#TOO_MANY_REQUESTS} if too many of this author wait already
   */
  void requireRoom(Author author) {
    int unfinished =
        database
            .sql("select count(*) from command.import where author = ? and finished_at is null")
            .param(author.id())
            .query(Integer.class)
            .single();
    if (unfinished >= UNFINISHED) {
      throw new Refused(Refusal.TOO_MANY_REQUESTS, new FileFault.TooManyUnfinished(unfinished));
    }
  }

  /**
   * @return the import that was submitted with the same key
   */
  UUID earlier(Stamp stamp, String fingerprint) {
    return database
        .sql("select id, fingerprint from command.import where author = ? and key = ?")
        .param(stamp.author().id())
        .param(stamp.idempotencyKey())
        .query(
            (row, n) -> {
              if (!HexFormat.of().formatHex(row.getBytes(2)).equals(fingerprint)) {
                throw new Refused(Refusal.IDEMPOTENCY_KEY_REUSED, FileFault.Simple.KEY_REUSED);
              }
              return row.getObject(1, UUID.class);
            })
        .single();
  }

  /** What is answered to whoever submitted it. */
  Taken taken(UUID id) {
    return database
        .sql("select holds, dry_run, rows_read from command.import where id = ?")
        .param(id)
        .query((row, n) -> new Taken(row.getString(1), row.getBoolean(2), row.getInt(3)))
        .single();
  }

  /**
   * Takes the oldest import of somebody that this worker left unfinished, or that nobody has worked
   * on for a while. The attempt counts from here on, whatever becomes of the worker.
   */
  Optional<Work> claim(String worker) {
    giveUp(worker);
    return database
        .sql(
            """
            update command.import set worker = ?, seen_at = now(), attempts = attempts + 1
            where id = (select id from command.import mine
                        where finished_at is null
                          and attempts < ?
                          and (worker is null or worker = ?
                            or seen_at < now() - interval '15 seconds')
                          and not exists (
                            select from command.import earlier
                            where earlier.author = mine.author and earlier.finished_at is null
                              and (earlier.submitted_at, earlier.id) < (mine.submitted_at, mine.id))
                        order by attempts, seen_at limit 1 for update skip locked)
            returning id, author, correlation, dry_run, attempts, undoes is not null undo
            """)
        .params(worker, ATTEMPTS, worker)
        .query((row, n) -> work(row))
        .optional();
  }

  /** Closes what ended with its worker in the last attempt too, so that nobody could report it. */
  private void giveUp(String worker) {
    database
        .sql(
            """
            with given_up as (
              update command.import set finished_at = now(), failure = ?::json
              where finished_at is null
                and attempts >= ?
                and (worker = ? or seen_at < now() - interval '15 seconds')
              returning id)
            delete from command.import_part where import in (select id from given_up)
            """)
        .params(json(new FileFault.GivenUp(ATTEMPTS)), ATTEMPTS, worker)
        .update();
  }

  private static Work work(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Work(
        row.getObject("id", UUID.class),
        row.getString("author"),
        row.getString("correlation"),
        row.getBoolean("dry_run"),
        row.getInt("attempts"),
        row.getBoolean("undo"));
  }

  /**
   * @return false if another worker has taken it over
   */
  boolean isStillOurs(UUID id, String worker) {
    return database
            .sql(
                """
                update command.import set seen_at = now()
                where id = ? and worker = ? and finished_at is null
                """)
            .params(id, worker)
            .update()
        == 1;
  }

  /** Gives it back unharmed: this was no attempt that failed. */
  void release(UUID id, String worker) {
    database
        .sql(
            """
            update command.import set worker = null, attempts = attempts - 1, seen_at = now()
            where id = ? and worker = ? and finished_at is null
            """)
        .params(id, worker)
        .update();
  }

  /** Whether imports of other accounts could be carried out now. */
  boolean othersWait(String author) {
    return database
        .sql(
            """
            select exists (select from command.import
                           where finished_at is null and author <> ?
                             and (worker is null or seen_at < now() - interval '15 seconds'))
            """)
        .param(author)
        .query(Boolean.class)
        .single();
  }

  Progress progress(UUID id) {
    Progress progress = new Progress();
    database
        .sql("select row, stream, content from command.import_row where import = ?")
        .param(id)
        .query(
            row -> {
              progress.add(row.getInt(1), row.getString(2), row.getString(3));
            });
    return progress;
  }

  /**
   * @param rows of the file, for the values that were refused
   */
  void report(UUID id, Outcomes outcomes, List<CsvRow> rows) {
    Map<Integer, Map<String, String>> cells = new HashMap<>();
    rows.forEach(row -> cells.put(row.number(), row.cells()));
    for (RowOutcome outcome : outcomes.rows()) {
      database
          .sql(
              """
              insert into command.import_row (import, row, outcome, entry, problems, stream, content)
              values (?, ?, ?, ?, ?::json, ?, ?)
              """)
          .params(id, outcome.row(), outcome.result().word())
          .param(uuid(outcome.entry()))
          .param(problems(outcome.problems(), cells.getOrDefault(outcome.row(), Map.of())))
          .param(outcomes.stream())
          .param(outcome.content())
          .update();
    }
  }

  /** The file of a dry run is kept for a while, so that it can be recorded. */
  void finish(UUID id) {
    database
        .sql(
            """
            with finished as (
              update command.import set finished_at = now()
              where id = ? and finished_at is null
              returning id, dry_run)
            delete from command.import_part
            where import in (select id from finished where not dry_run)
            """)
        .param(id)
        .update();
  }

  private String json(Message message) {
    return json.writeValueAsString(MessageJson.of(message));
  }

  private static @Nullable UUID uuid(@Nullable EntryId entry) {
    return entry == null ? null : entry.uuid();
  }

  /** Everybody may read them, so they repeat nothing of what is to be restricted. */
  private @Nullable String problems(List<FieldError> errors, Map<String, String> cells) {
    boolean open = cells.getOrDefault("visibility", "").isBlank();
    List<Problem> problems =
        errors.stream()
            .map(error -> Problem.of(error, cells.get(error.field())))
            .map(problem -> open ? problem : problem.withoutValue())
            .limit(MOST_PROBLEMS)
            .toList();
    return problems.isEmpty() ? null : json.writeValueAsString(problems);
  }

  /** What is wrong with a row: at a column, if it is at one. */
  private record Problem(String column, @Nullable String value, MessageJson problem) {

    /** As much of its value as tells it from others: a cell may have 100,000 characters. */
    static Problem of(FieldError error, @Nullable String value) {
      return new Problem(
          error.field(),
          value == null ? null : AnswerText.plainly(value, LONGEST_VALUE),
          MessageJson.of(error.problem()));
    }

    Problem withoutValue() {
      boolean repeats = value != null && repeats(problem.values(), beginning(value.strip()));
      return new Problem(
          column, null, repeats ? MessageJson.of(FileFault.Simple.NOT_REPEATED) : problem);
    }

    private static boolean repeats(Object told, String text) {
      return switch (told) {
        case String one -> one.contains(text);
        case List<?> several -> several.stream().anyMatch(each -> repeats(each, text));
        case Map<?, ?> values -> values.values().stream().anyMatch(each -> repeats(each, text));
        case MessageJson message -> repeats(message.values(), text);
        default -> false;
      };
    }

    private static String beginning(String text) {
      return text.substring(0, Math.min(text.length(), TELLING));
    }
  }

  /** What is known of a file that was submitted. */
  record NewImport(
      UUID id,
      Stamp stamp,
      String fingerprint,
      String fileName,
      FileKind holds,
      Separator separator,
      boolean dryRun,
      int rows) {}

  /** An import as it was submitted. */
  record Taken(String holds, boolean dryRun, int rows) {}

  /**
   * An import to carry out, or the undo of one.
   *
   * @param author who submitted it, by the id of their account
   */
  record Work(
      UUID id, String author, String correlationId, boolean dryRun, int attempt, boolean isUndo) {}
}
