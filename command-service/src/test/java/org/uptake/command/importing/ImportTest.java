package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.command.importing.ImportRows.NewImport;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.importing.Importer.Ending;
import org.uptake.command.platform.Fingerprint;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

class ImportTest {

  private static final String GIVEN_UP =
      "{\"code\":\"file-fault.given-up\",\"values\":{\"attempts\":5}}";

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final ImportRows IMPORTS = new ImportRows(NODE.database().jdbc());
  private static final ImportPartRows PARTS = new ImportPartRows(NODE.database().jdbc());
  private static final TriedRows TRIES =
      new TriedRows(NODE.database().jdbc(), NODE.database().transactions(), IMPORTS);
  private static final Everybody EVERYBODY = new Everybody();
  private static final Importer IMPORTER =
      new Importer(
          new Authors(EVERYBODY),
          NODE.recording(),
          new RowCommands(NODE.surroundings(), NODE.proposals(), NODE.successions()),
          IMPORTS,
          PARTS,
          NODE.database().transactions());
  private static final Undoer UNDOER =
      new Undoer(
          new Authors(EVERYBODY),
          NODE.recording(),
          NODE.surroundings(),
          IMPORTS,
          new UndoRows(NODE.database().jdbc(), IMPORTS),
          NODE.database().transactions());
  private static final String ENTRIES = "recommendation,kind,occurredOn,steps,cause,reason\n";

  /** Whoever it is has an account, with these roles. */
  private static final class Everybody implements Accounts {

    private @Nullable Set<Role> roles;
    private String broken = "";

    Everybody() {
      restore();
    }

    void restore() {
      have(Set.of(Role.STEWARD, Role.VERIFIER));
      breakFor("");
    }

    /** Whoever asks for this account gets an error. */
    void breakFor(String account) {
      broken = account;
    }

    /**
     * @param left null for nobody having an account
     */
    void have(@Nullable Set<Role> left) {
      roles = left;
    }

    @Override
    public Optional<Author> of(Identity identity) {
      return Optional.empty();
    }

    @Override
    public Optional<Author> withId(String account) {
      if (account.equals(broken)) {
        throw new StackOverflowError("as a test wants it");
      }
      return Optional.ofNullable(roles)
          .map(left -> new Author(account, new StakeholderCode("DPO"), left));
    }
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @AfterEach
  void leaveNoImportToTheNextTest() throws SQLException {
    EVERYBODY.restore();
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute("update command.import set finished_at = now() where finished_at is null");
      raw.execute("alter table command.import_row drop constraint if exists outage");
    }
  }

  @Test
  void recordsStakeholdersReviewsAndRecommendations() throws SQLException {
    assertThat(imported("code,name,kind\nAU,African Union,regional-organisation\n"))
        .containsExactly("2 created");
    assertThat(imported("code,title,publishedOn,custodian\nGS,Study,2015-10,AU\n"))
        .containsExactly("2 created");
    assertThat(
            imported(
                """
                review,number,title,text,proposedOn,addressees
                GS,1,T,Text,,AU;SC
                GS,2,T,Text,2016,
                """))
        .containsExactly("2 created", "3 created");
    assertThat(NODE.log().last("recommendation/GS-1").orElseThrow().payload())
        .contains("\"occurredOn\":\"2015-10\"")
        .contains("[\"AU\",\"SC\"]");
    assertThat(imported("recommendation,kind,occurredOn,by,extent\nGS-1,endorsed,2017,AU,full\n"))
        .containsExactly("2 created");
  }

  @Test
  void refusesTheRowsOfWhoeverLostTheRightMeanwhile() throws SQLException {
    RecommendationId id = NODE.proposed("90");
    long before = events();
    List<String> refused = List.of("2 refused", "3 refused");
    for (boolean dryRun : List.of(true, false)) {
      EVERYBODY.have(Set.of(Role.REPORTER, Role.VERIFIER, Role.ADMINISTRATOR));
      assertThat(report(run(ENTRIES + plan(id, "One") + plan(id, "Two"), dryRun)))
          .isEqualTo(refused);
      EVERYBODY.have(null);
      assertThat(report(run(ENTRIES + plan(id, "One") + plan(id, "Two"), dryRun)))
          .isEqualTo(refused);
    }
    assertThat(events()).isEqualTo(before);
    EVERYBODY.restore();
    assertThat(imported(ENTRIES + plan(id, "One") + plan(id, "Two")))
        .containsExactly("2 created", "3 created");
  }

  @Test
  void keepsTheRulesOfSingleEntriesForItsRows() throws SQLException {
    RecommendationId id = NODE.proposed("91");
    imported(ENTRIES + plan(id, "One"));
    EVERYBODY.have(Set.of(Role.STEWARD));
    String verified =
        "recommendation,kind,occurredOn,by,finding,summary\n"
            + id
            + ",verified,2021,DPO,confirmed,Seen\n";
    assertThat(imported(verified)).containsExactly("2 refused");
    EVERYBODY.restore();
    assertThat(imported(verified)).containsExactly("2 refused");
  }

  @Test
  void recordsNothingInADryRunAndTellsWhatWouldBecomeOfEachRow() throws SQLException {
    RecommendationId id = NODE.proposed("1");
    imported(ENTRIES + plan(id, "One"));
    long before = events();
    UUID dry =
        run(
            ENTRIES
                + plan(id, "One")
                + plan(id, "Two")
                + plan(id, "")
                + "DEMO-404,planned,2020,x,,\n"
                + plan(id, "Two"),
            true);
    assertThat(report(dry))
        .containsExactly("2 unchanged", "3 created", "4 refused", "5 refused", "6 created");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void tellsInADryRunWhatTheRealRunThenDoes() throws SQLException {
    String file =
        """
        code,name,kind
        DRY,Dry,research
        DRY,Dry,research
        DRY,Other,research
        SC,Other,research
        sc,x,research
        DRY2,x,club
        ,x,research
        """;
    List<String> told = report(run(file, true));
    assertThat(told)
        .containsExactly(
            "2 created",
            "3 unchanged",
            "4 refused",
            "5 refused",
            "6 refused",
            "7 refused",
            "8 refused");
    assertThat(report(run(file, false))).isEqualTo(told);
  }

  @Test
  void recordsTheCleanRowsAndReportsTheOthersWithColumnAndProblem() throws SQLException {
    RecommendationId id = NODE.proposed("2");
    UUID done =
        run(
            "recommendation,kind,occurredOn,by,movement,summary,measures,evidenceUrl\n"
                + id
                + ",progress-reported,2020,SC,advanced,ok,,\n"
                + id
                + ",progress-reported,June,NOBODY,sideways,ok,none,ftp://x\n"
                + id
                + ",progress-reported,2021,SC,unchanged,ok,,\n",
            false);
    assertThat(report(done)).containsExactly("2 created", "3 refused", "4 created");
    assertThat(
            texts(
                "select p ->> 'column' from command.import_row, json_array_elements(problems) p"
                    + " where import = '"
                    + done
                    + "' order by 1"))
        .contains("by", "evidenceTitle", "measures", "movement", "occurredOn");
    assertThat(
            texts(
                "select (p ->> 'value') || ': ' || (p -> 'problem' ->> 'code')"
                    + " from command.import_row,"
                    + " json_array_elements(problems) p where import = '"
                    + done
                    + "' and p ->> 'column' = 'by'"))
        .containsExactly("NOBODY: invalid-field.no-stakeholder");
    assertThat(version(id)).isEqualTo(3);
  }

  @Test
  void whoTookItsPlaceMayStandInAnEarlierRow() throws SQLException {
    String file =
        """
        code,name,kind,successor
        HEIR,Heir,secretariat,
        GONE,Gone,secretariat,HEIR
        LOST,Lost,secretariat,NOBODY
        """;
    for (boolean dryRun : List.of(true, false)) {
      UUID done = run(file, dryRun);
      assertThat(
              texts(
                  "select p ->> 'column' || row from command.import_row,"
                      + " json_array_elements(problems) p where import = '"
                      + done
                      + "'"))
          .containsExactly("successor4");
    }
    assertThat(NODE.log().last(new StakeholderCode("GONE").stream())).isPresent();
  }

  @Test
  void namesTheColumnProposedOnWhereTheDayOfAProposalIsWrong() throws SQLException {
    UUID done = run("review,number,title,text,proposedOn\nDEMO,90,T,x,June 2015\n", false);
    assertThat(
            texts(
                "select p ->> 'column' from command.import_row, json_array_elements(problems) p"
                    + " where import = '"
                    + done
                    + "'"))
        .containsExactly("proposedOn");
  }

  @Test
  void recordsNothingOfTheSameFileTheSecondTime() throws SQLException {
    RecommendationId id = NODE.proposed("3");
    String file = ENTRIES + plan(id, "One") + plan(id, "One") + stall(id) + plan(id, "Two");
    assertThat(imported(file)).containsExactly("2 created", "3 created", "4 created", "5 created");
    long before = events();
    assertThat(imported(file))
        .containsExactly("2 unchanged", "3 unchanged", "4 unchanged", "5 unchanged");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void recordsNothingWhereTheEntryWasRecordedByHandBefore() throws SQLException {
    RecommendationId id = NODE.proposed("4");
    NODE.record(id, null, Sent.fields("kind", "planned", "occurredOn", "2020", "steps", "By hand"));
    assertThat(imported(ENTRIES + plan(id, "By hand"))).containsExactly("2 unchanged");
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void goesOnWhereAnotherWorkerStopped() throws Exception {
    RecommendationId first = NODE.proposed("5");
    RecommendationId second = NODE.proposed("6");
    UUID id =
        submit(ENTRIES + plan(first, "One") + plan(second, "One") + plan(first, "Two"), false);
    Work work = claim("worker-a");
    try (Raw raw = Raw.superuser(SETTINGS).begin();
        Raw watcher = Raw.superuser(SETTINGS);
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      raw.lock(second.stream());
      Future<@Nullable Throwable> cut =
          executor.submit(() -> catchThrowable(() -> carryOut(work, "worker-a")));
      await().atMost(Duration.ofSeconds(5)).until(() -> watcher.waiting() == 1);
      watcher.execute(
          """
          select pg_terminate_backend(pid, 5000) from pg_stat_activity
          where datname = current_database() and wait_event = 'advisory'
          """);
      assertThat(cut.get(20, TimeUnit.SECONDS)).isNotNull();
      raw.rollback();

      assertThat(report(id)).containsExactly("2 created", "4 created");
      assertThat(IMPORTS.claim("worker-b")).as("still claimed by the first").isEmpty();
      watcher.execute("update command.import set seen_at = now() - interval '16 seconds'");
      Work taken = claim("worker-b");
      assertThat(taken.id()).isEqualTo(id);
      assertThat(carryOut(work, "worker-a")).as("no longer its own").isFalse();
      assertThat(carryOut(taken, "worker-b")).isTrue();
      IMPORTS.finish(id);
    }
    assertThat(report(id)).containsExactly("2 created", "3 created", "4 created");
    assertThat(version(first)).isEqualTo(3);
    assertThat(version(second)).isEqualTo(2);
    assertThat(IMPORTS.claim("worker-c")).isEmpty();
  }

  @Test
  void reportsTheRowsOfARecommendationTogetherOrNotAtAll() throws SQLException {
    RecommendationId id = NODE.proposed("7");
    UUID dry = submit(ENTRIES + plan(id, "One") + plan(id, "Two") + plan(id, "Three"), true);
    Work work = claim("worker-a");
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          "alter table command.import_row add constraint outage check (row <> 3) not valid");
      assertThat(catchThrowable(() -> carryOut(work, "worker-a"))).isNotNull();
      raw.execute("alter table command.import_row drop constraint outage");
    }
    assertThat(carryOut(work, "worker-a")).isTrue();
    IMPORTS.finish(dry);
    assertThat(report(dry)).containsExactly("2 created", "3 created", "4 created");
  }

  @Test
  void recordsNothingOfWhatItCouldNotReport() throws SQLException {
    RecommendationId id = NODE.proposed("8");
    UUID real = submit(ENTRIES + plan(id, "One") + plan(id, "Two"), false);
    Work work = claim("worker-a");
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          "alter table command.import_row add constraint outage check (row <> 3) not valid");
      assertThat(catchThrowable(() -> carryOut(work, "worker-a"))).isNotNull();
      assertThat(version(id)).isEqualTo(1);
      raw.execute("alter table command.import_row drop constraint outage");
    }
    assertThat(carryOut(work, "worker-a")).isTrue();
    IMPORTS.finish(real);
    assertThat(report(real)).containsExactly("2 created", "3 created");
    assertThat(version(id)).isEqualTo(3);
  }

  /** A node that goes down interrupts its worker; that says nothing about the rows. */
  @Test
  void refusesNoRowBecauseTheNodeGoesDown() throws Exception {
    RecommendationId id = NODE.proposed("9");
    UUID real = submit(ENTRIES + plan(id, "One"), false);
    Work work = claim("worker-a");
    try (Raw blocker = Raw.superuser(SETTINGS).begin();
        Raw watcher = Raw.superuser(SETTINGS);
        ExecutorService ahead = Executors.newSingleThreadExecutor();
        ExecutorService worker = Executors.newSingleThreadExecutor()) {
      blocker.lock(id.stream());
      Future<?> first =
          ahead.submit(
              () ->
                  NODE.record(
                      id,
                      null,
                      Sent.fields("kind", "planned", "occurredOn", "2020", "steps", "A")));
      await().atMost(Duration.ofSeconds(5)).until(() -> watcher.waiting() == 1);
      List<Thread> threads = new java.util.concurrent.CopyOnWriteArrayList<>();
      Future<@Nullable Throwable> interrupted =
          worker.submit(
              () -> {
                threads.add(Thread.currentThread());
                return catchThrowable(() -> carryOut(work, "worker-a"));
              });
      await().until(() -> !threads.isEmpty() && isAtTheTurnstile(threads.getFirst()));
      threads.getFirst().interrupt();
      interrupted.get(10, TimeUnit.SECONDS);
      blocker.rollback();
      first.get(10, TimeUnit.SECONDS);
    }
    assertThat(report(real)).isEmpty();
    assertThat(carryOut(work, "worker-a")).isTrue();
    IMPORTS.finish(real);
    assertThat(report(real)).containsExactly("2 created");
  }

  @Test
  void takesASubmissionWithTheSameKeyOnce() {
    UUID first = IMPORTS.submit(submission("key-1", "file-1"));
    assertThat(IMPORTS.submit(submission("key-1", "file-1"))).isEqualTo(first);
    assertThatThrownBy(() -> IMPORTS.submit(submission("key-1", "file-2")))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED));
    assertThat(IMPORTS.submit(submission(null, "file-1")))
        .isNotEqualTo(IMPORTS.submit(submission(null, "file-1")));
  }

  @Test
  void isCarriedOutByTheRunnerWhenItIsWoken() throws SQLException {
    RecommendationId id = NODE.proposed("10");
    ImportRunner runner =
        new ImportRunner(
            new NodeName("node-1"),
            IMPORTS,
            PARTS,
            IMPORTER,
            UNDOER,
            NODE.sequencer(),
            Duration.ofMillis(100));
    NODE.sequencer().start();
    runner.start();
    try {
      UUID submitted = submit(ENTRIES + plan(id, "One"), false);
      runner.wake();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  !texts(
                          "select id from command.import where finished_at is not null and id = '"
                              + submitted
                              + "'")
                      .isEmpty());
      assertThat(report(submitted)).containsExactly("2 created");
      assertThat(NODE.log().place(id.stream(), 2)).isPresent();
    } finally {
      runner.stop();
      NODE.sequencer().stop();
    }
  }

  @Test
  void isTakenUpAtOnceByANodeOfTheSameNameAndLaterByOthers() {
    UUID id = submit("code,name,kind\n", true);
    assertThat(claim("worker-a").attempt()).isEqualTo(1);
    assertThat(IMPORTS.claim("worker-b")).isEmpty();
    Work again = claim("worker-a");
    assertThat(again.id()).isEqualTo(id);
    assertThat(again.attempt()).isEqualTo(2);
  }

  @Test
  void isGivenUpWhenItFailedFiveTimes() throws SQLException {
    UUID broken =
        submit(submission(null, "broken"), "no header\n".getBytes(StandardCharsets.UTF_8));
    RecommendationId id = NODE.proposed("11");
    UUID sound = submit(ENTRIES + plan(id, "One"), false);
    runUntilNoneIsLeft("node-2");
    assertThat(failure(broken)).isEqualTo(GIVEN_UP);
    assertThat(report(sound)).containsExactly("2 created");
  }

  /** Such as a heap that is full: what is thrown then is no exception. */
  @Test
  void countsAnErrorAsAnAttemptAndGoesOnWithTheOthers() throws SQLException {
    UUID deadly = submit(ENTRIES + plan(NODE.proposed("12"), "One"), false);
    RecommendationId id = NODE.proposed("13");
    UUID sound = submitFor("author-2", ENTRIES + plan(id, "One"));
    EVERYBODY.breakFor("author-1");
    runUntilNoneIsLeft("node-3");
    assertThat(failure(deadly)).isEqualTo(GIVEN_UP);
    assertThat(report(deadly)).isEmpty();
    assertThat(failure(sound)).isEqualTo("none");
    assertThat(report(sound)).containsExactly("2 created");
  }

  /** A worker that takes its process along reports nothing. */
  @Test
  void isBegunFiveTimesAtMostEvenWhereNoAttemptCameToAnEnd() throws SQLException {
    UUID id = submit("code,name,kind\n", true);
    for (int attempt = 1; attempt <= ImportRows.ATTEMPTS; attempt++) {
      assertThat(claim("worker-" + attempt).attempt()).isEqualTo(attempt);
      assertThat(IMPORTS.claim("worker-z")).as("still worked on").isEmpty();
      assertThat(failure(id)).isEqualTo("none");
      silence();
    }
    assertThat(IMPORTS.claim("worker-z")).isEmpty();
    assertThat(failure(id)).isEqualTo(GIVEN_UP);
  }

  @Test
  void isTheOnlyOneOfItsAuthorAndTheOldest() {
    UUID first = submit("code,name,kind\n", true);
    UUID second = submit("code,name,kind\n", true);
    UUID other = submitFor("author-2", "code,name,kind\n");
    assertThat(claim("worker-a").id()).isEqualTo(first);
    assertThat(claim("worker-b").id()).isEqualTo(other);
    assertThat(IMPORTS.claim("worker-c")).as("the second has to wait").isEmpty();
    IMPORTS.finish(first);
    assertThat(claim("worker-c").id()).isEqualTo(second);
  }

  /** Equal rows in several pieces, and an attempt that ended between them. */
  @Test
  void countsEqualRowsOverItsPiecesAndOverItsAttempts() throws SQLException {
    RecommendationId id = NODE.proposed("14");
    int rows = 250;
    String file = ENTRIES + String.join("", Collections.nCopies(rows, plan(id, "One")));
    UUID first = submit(file, false);
    assertThat(IMPORTER.carryOut(claim("worker-a"), "worker-a", () -> false))
        .isEqualTo(Ending.GAVE_WAY);
    assertThat(report(first)).hasSizeLessThan(rows).doesNotContain("2 unchanged");
    IMPORTS.release(first, "worker-a");
    Work again = claim("worker-b");
    assertThat(again.attempt()).as("giving way was no failure").isEqualTo(1);
    assertThat(carryOut(again, "worker-b")).isTrue();
    IMPORTS.finish(first);
    assertThat(report(first)).hasSize(rows).allMatch(row -> row.endsWith(" created"));
    assertThat(version(id)).isEqualTo(1 + rows);

    assertThat(imported(file)).hasSize(rows).allMatch(row -> row.endsWith(" unchanged"));
    UUID dry = run(file + plan(id, "One"), true);
    assertThat(report(dry)).hasSize(rows + 1).containsOnlyOnce((rows + 2) + " created");
    assertThat(version(id)).isEqualTo(1 + rows);
  }

  @Test
  void leavesTheOthersInPeaceUntilItsTurnIsOver() throws SQLException {
    UUID first = submit("code,name,kind\n", true);
    assertThat(claim("worker-a").id()).isEqualTo(first);
    assertThat(IMPORTS.othersWait("author-1")).isFalse();
    UUID other = submitFor("author-2", "code,name,kind\n");
    assertThat(IMPORTS.othersWait("author-1")).isTrue();
    assertThat(IMPORTS.othersWait("author-2")).as("the first is being worked on").isFalse();
    IMPORTS.release(first, "worker-a");
    assertThat(claim("worker-a").id()).as("whoever waited longer").isEqualTo(other);
    assertThat(claim("worker-b").id()).isEqualTo(first);
  }

  @Test
  void keepsTheFileUntilItIsFinishedAndNothingOfFilesThatNeverCameWhole() throws SQLException {
    UUID done = submit("code,name,kind\n", false);
    UUID stray = UUID.randomUUID();
    UUID arriving = UUID.randomUUID();
    PARTS.keep(stray, 0, new byte[] {1});
    PARTS.keep(arriving, 0, new byte[] {1});
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          "update command.import_part set received_at = now() - interval '61 minutes' where import in ('%s', '%s')"
              .formatted(done, stray));
    }
    PARTS.throwAwayStrays();
    assertThat(texts("select import from command.import_part"))
        .contains(done.toString(), arriving.toString())
        .doesNotContain(stray.toString());
    IMPORTS.finish(done);
    PARTS.throwAway(arriving);
    assertThat(texts("select import from command.import_part"))
        .doesNotContain(done.toString(), arriving.toString());
  }

  @Test
  void recordsADryRunOnceWithoutItsFileBeingSentAgain() throws SQLException {
    RecommendationId id = NODE.proposed("41");
    UUID dry = run(ENTRIES + plan(id, "One") + plan(id, "Two"), true);
    UUID recording = recordTried(dry, "author-1");
    assertThat(recordTried(dry, "author-1")).isEqualTo(recording);
    assertThat(carryOut(claim("worker"), "worker")).isTrue();
    IMPORTS.finish(recording);
    assertThat(report(recording)).containsExactly("2 created", "3 created");
    assertThat(recordTried(dry, "author-1")).isEqualTo(recording);
    assertThat(version(id)).isEqualTo(3);
    assertThat(partsOf(dry)).isEmpty();
    assertThat(partsOf(recording)).isEmpty();
  }

  @Test
  void recordsNothingButAFinishedDryRunOfOnesOwn() {
    UUID recorded = run("code,name,kind\n", false);
    UUID theirs = run("code,name,kind\n", true);
    UUID waiting = submit("code,name,kind\n", true);
    for (UUID other : List.of(recorded, waiting, UUID.randomUUID())) {
      assertNotKept(other, "author-1");
    }
    assertNotKept(theirs, "author-2");
  }

  private static void assertNotKept(UUID tried, String author) {
    assertThatThrownBy(() -> recordTried(tried, author))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.INVALID_FIELDS));
  }

  @Test
  void keepsTheFilesOfTheTenLatestDryRunsOfAnAccountForADay() throws SQLException {
    UUID first = run("code,name,kind\n", true);
    UUID second = run("code,name,kind\n", true);
    for (int i = 0; i < 9; i++) {
      var ignored = run("code,name,kind\n", true);
    }
    PARTS.throwAwayBut("author-2");
    assertThat(partsOf(first)).isNotEmpty();
    PARTS.throwAwayBut("author-1");
    assertThat(partsOf(first)).isEmpty();
    assertThat(partsOf(second)).isNotEmpty();
    assertNotKept(first, "author-1");
    PARTS.throwAwayTried();
    assertThat(partsOf(second)).isNotEmpty();
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          "update command.import set finished_at = now() - interval '25 hours' where id = '%s'"
              .formatted(second));
    }
    PARTS.throwAwayTried();
    assertThat(partsOf(second)).isEmpty();
  }

  private static UUID recordTried(UUID tried, String author) {
    return TRIES.record(
        UUID.randomUUID(), TestNode.stamp(author, null), TestNode.fingerprint("tried"), tried);
  }

  private static List<String> partsOf(UUID id) throws SQLException {
    return texts("select number from command.import_part where import = '%s'".formatted(id));
  }

  @Test
  void takesNoMoreThanTenOfOneAuthorThatWait() {
    Author author = TestNode.stamp("author-1", null).author();
    for (int i = 0; i < 9; i++) {
      var ignored = submit("code,name,kind\n", true);
    }
    IMPORTS.requireRoom(author);
    var ignored = submit("code,name,kind\n", true);
    assertThatThrownBy(() -> IMPORTS.requireRoom(author))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS));
    IMPORTS.requireRoom(TestNode.stamp("author-2", null).author());
  }

  /** A report repeats what was refused, but not without end. */
  @Test
  void shortensWhatItRepeats() throws SQLException {
    RecommendationId id = NODE.proposed("15");
    String file =
        "recommendation,kind,occurredOn,movement\n%s,progress-reported,2020,%s\n"
            .formatted(id, "x".repeat(90_000));
    UUID done = run(file, true);
    assertThat(report(done)).containsExactly("2 refused");
    assertThat(
            texts("select problems from command.import_row where import = '%s'".formatted(done))
                .getFirst())
        .hasSizeLessThan(5_000)
        .contains("\"" + "x".repeat(500) + "\"");
  }

  private static void silence() throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute("update command.import set seen_at = now() - interval '16 seconds'");
    }
  }

  private static String failure(UUID id) throws SQLException {
    return texts(
            "select coalesce(failure::text, 'none') from command.import where id = '%s'"
                .formatted(id))
        .getFirst();
  }

  private static void runUntilNoneIsLeft(String node) {
    ImportRunner runner =
        new ImportRunner(
            new NodeName(node),
            IMPORTS,
            PARTS,
            IMPORTER,
            UNDOER,
            NODE.sequencer(),
            Duration.ofMillis(50));
    NODE.sequencer().start();
    runner.start();
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> texts("select id from command.import where finished_at is null").isEmpty());
    } finally {
      runner.stop();
      NODE.sequencer().stop();
    }
  }

  private static boolean isAtTheTurnstile(Thread thread) {
    return java.util.Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("tryLock"));
  }

  private static List<String> imported(String file) throws SQLException {
    return report(run(file, false));
  }

  private static UUID run(String file, boolean dryRun) {
    UUID id = submit(file, dryRun);
    assertThat(carryOut(claim("worker"), "worker")).isTrue();
    IMPORTS.finish(id);
    return id;
  }

  private static UUID submit(String file, boolean dryRun) {
    return submit("author-1", file, dryRun);
  }

  private static UUID submitFor(String author, String file) {
    return submit(author, file, false);
  }

  private static UUID submit(String author, String file, boolean dryRun) {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    CsvFile csv = CsvFile.open(new ByteArrayInputStream(content));
    int rows = Math.toIntExact(Stream.generate(csv::next).takeWhile(Optional::isPresent).count());
    return submit(
        new NewImport(
            UUID.randomUUID(),
            TestNode.stamp(author, null),
            TestNode.fingerprint(file),
            "file.csv",
            csv.holds(),
            csv.separator(),
            dryRun,
            rows),
        content);
  }

  /** In pieces of an odd length, which end within rows and characters. */
  private static UUID submit(NewImport submitted, byte[] content) {
    for (int i = 0; i * 1021 < content.length; i++) {
      int end = Math.min(content.length, (i + 1) * 1021);
      PARTS.keep(submitted.id(), i, Arrays.copyOfRange(content, i * 1021, end));
    }
    return IMPORTS.submit(submitted);
  }

  private static NewImport submission(@Nullable String key, String request) {
    return new NewImport(
        UUID.randomUUID(),
        TestNode.stamp("author-1", key),
        Fingerprint.of("POST", request, null, new byte[0]),
        "file.csv",
        FileKind.STAKEHOLDERS,
        Separator.COMMA,
        true,
        0);
  }

  private static boolean carryOut(Work work, String worker) {
    return IMPORTER.carryOut(work, worker, () -> true) == Ending.DONE;
  }

  private static Work claim(String worker) {
    Optional<Work> work = IMPORTS.claim(worker);
    return work.orElseThrow();
  }

  private static List<String> report(UUID id) throws SQLException {
    return texts(
        "select row || ' ' || outcome from command.import_row where import = '%s' order by row"
            .formatted(id));
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      return raw.texts(sql);
    }
  }

  private static long events() throws SQLException {
    return Long.parseLong(texts("select count(*) from log.event").getFirst());
  }

  private static long version(RecommendationId id) {
    return NODE.log().last(id.stream()).orElseThrow().version();
  }

  private static String plan(RecommendationId id, String steps) {
    return id + ",planned,2020," + steps + ",,\n";
  }

  private static String stall(RecommendationId id) {
    return id + ",stalled,2019-03,,funding,No money\n";
  }
}
