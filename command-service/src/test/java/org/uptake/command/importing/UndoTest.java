package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.command.importing.ImportRows.NewImport;
import org.uptake.command.importing.ImportRows.Work;
import org.uptake.command.importing.Importer.Ending;
import org.uptake.command.importing.UndoRows.NewUndo;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/** What an import brought is taken back, and nothing that anybody else did. */
class UndoTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final ImportRows IMPORTS = new ImportRows(NODE.database().jdbc());
  private static final ImportPartRows PARTS = new ImportPartRows(NODE.database().jdbc());
  private static final UndoRows UNDOS = new UndoRows(NODE.database().jdbc(), IMPORTS);
  private static final Losing ACCOUNTS = new Losing();
  private static final Importer IMPORTER =
      new Importer(
          new Authors(ACCOUNTS),
          NODE.recording(),
          new RowCommands(NODE.surroundings(), NODE.proposals(), NODE.successions()),
          IMPORTS,
          PARTS,
          NODE.database().transactions());
  private static final Undoer UNDOER =
      new Undoer(
          new Authors(ACCOUNTS),
          NODE.recording(),
          NODE.surroundings(),
          IMPORTS,
          UNDOS,
          NODE.database().transactions());
  private static final String ENTRIES =
      "recommendation,kind,occurredOn,addressee,steps,cause,reason\n";
  private static final String PROPOSALS = "review,number,title,text\n";

  /** Whoever it is has an account, with these roles. */
  private static final class Losing implements Accounts {

    private Set<Role> roles = Set.of(Role.STEWARD, Role.VERIFIER);

    void have(Set<Role> left) {
      roles = left;
    }

    @Override
    public Optional<Author> of(Identity identity) {
      return Optional.empty();
    }

    @Override
    public Optional<Author> withId(String account) {
      return Optional.of(new Author(account, new StakeholderCode("DPO"), roles));
    }
  }

  @AfterAll
  static void close() {
    NODE.close();
  }

  @AfterEach
  void leaveNothingToTheNextTest() throws SQLException {
    ACCOUNTS.have(Set.of(Role.STEWARD, Role.VERIFIER));
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute("update command.import set finished_at = now() where finished_at is null");
      raw.execute("alter table command.import_row drop constraint if exists outage");
    }
  }

  @Test
  void retractsEachEntryInReverseOrderOfOccurrence() throws SQLException {
    RecommendationId id = NODE.proposed("1");
    NODE.record(id, null, Sent.fields("kind", "planned", "occurredOn", "2019", "steps", "Mine"));
    UUID imported =
        imported(ENTRIES + resume(id, "2021-05") + plan(id, "Late") + stall(id, "2021-02"));
    assertThat(report(imported)).containsExactly("2 refused", "3 created", "4 created");
    UUID again = imported(ENTRIES + resume(id, "2021-05"));
    assertThat(report(again)).containsExactly("2 created");

    UUID undo = undone(again);
    assertThat(report(undo)).containsExactly("2 retracted");
    undo = undone(imported);
    assertThat(report(undo)).containsExactly("3 retracted", "4 retracted");
    assertThat(lastEvents(id, 2))
        .containsExactly(
            "EntryRetracted stalled undo " + undo + " Wrong file.",
            "EntryRetracted planned undo " + undo + " Wrong file.");
    assertThat(report(undone(imported))).containsExactly("3 unchanged", "4 unchanged");
  }

  @Test
  void tellsInADryRunWhatItThenDoesAndRecordsNothing() throws SQLException {
    RecommendationId id = NODE.proposed("2");
    UUID imported = imported(ENTRIES + stall(id, "2021-02") + plan(id, "One") + plan(id, "Two"));
    EntryId held = entry(imported, 2);
    NODE.record(id, null, Sent.fields("kind", "resumed", "occurredOn", "2022", "addressee", "FM"));
    long before = events();
    List<String> told = report(run(submit(imported, true)));
    assertThat(told).containsExactly("2 stays", "3 retracted", "4 retracted");
    assertThat(events()).isEqualTo(before);
    UUID undo = undone(imported);
    assertThat(report(undo)).isEqualTo(told);
    assertThat(events()).isEqualTo(before + 2);
    assertThat(
            texts(
                """
                select r.problems -> 0 -> 'problem' ->> 'code' || ' ' || (e.payload ->> 'kind')
                from command.import_row r join log.event e on e.payload ->> 'id' = r.held_by::text
                where import = '%s' and entry = '%s'
                """
                    .formatted(undo, held.value())))
        .containsExactly("contradiction.no-more resumed");
  }

  @Test
  void goesOnWhereItStoppedAndRetractsNothingTwice() throws SQLException {
    RecommendationId first = NODE.proposed("3");
    RecommendationId second = NODE.proposed("4");
    UUID imported =
        imported(ENTRIES + plan(first, "One") + plan(second, "One") + plan(first, "Two"));
    UUID undo = submit(imported, false);
    Work work = IMPORTS.claim("worker-a").orElseThrow();
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          """
          alter table command.import_row add constraint outage
          check (row <> 3 or outcome <> 'retracted') not valid
          """);
      assertThat(catchThrowable(() -> carryOut(work, "worker-a"))).isNotNull();
      assertThat(report(undo)).containsExactly("2 retracted", "4 retracted");
      assertThat(version(second)).as("retracted and not reported").isEqualTo(2);
      raw.execute("alter table command.import_row drop constraint outage");
      raw.execute("update command.import set seen_at = now() - interval '16 seconds'");
    }
    Work taken = IMPORTS.claim("worker-b").orElseThrow();
    assertThat(taken.id()).isEqualTo(undo);
    assertThat(carryOut(work, "worker-a")).as("no longer its own").isEqualTo(Ending.TAKEN_OVER);
    assertThat(carryOut(taken, "worker-b")).isEqualTo(Ending.DONE);
    IMPORTS.finish(undo);
    assertThat(report(undo)).containsExactly("2 retracted", "3 retracted", "4 retracted");
    assertThat(version(first)).isEqualTo(5);
    assertThat(version(second)).isEqualTo(3);
  }

  @Test
  void givesWayAndGoesOnLater() throws SQLException {
    RecommendationId first = NODE.proposed("5");
    RecommendationId second = NODE.proposed("6");
    UUID undo = submit(imported(ENTRIES + plan(first, "One") + plan(second, "One")), false);
    Work work = IMPORTS.claim("worker-a").orElseThrow();
    assertThat(UNDOER.carryOut(work, "worker-a", () -> false)).isEqualTo(Ending.GAVE_WAY);
    assertThat(report(undo)).containsExactly("2 retracted");
    IMPORTS.release(undo, "worker-a");
    assertThat(report(run(undo))).containsExactly("2 retracted", "3 retracted");
  }

  @Test
  void isTakenOnceWhileItIsUnderWay() throws SQLException {
    RecommendationId id = NODE.proposed("7");
    UUID imported = imported(ENTRIES + plan(id, "One"));
    UUID undo = submit(imported, false);
    assertThat(submit(imported, false)).isEqualTo(undo);
    assertThat(submit(imported, true)).as("a dry run is another").isNotEqualTo(undo);
    assertThat(report(run(undo))).containsExactly("2 retracted");
    UUID keyed = UNDOS.submit(newUndo(imported, "key-1", "one"));
    assertThat(UNDOS.submit(newUndo(imported, "key-1", "one"))).isEqualTo(keyed);
    assertThatThrownBy(() -> UNDOS.submit(newUndo(imported, "key-1", "other")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void isRefusedWhereNothingWasRecordedOrTheImportIsStillAtWork() throws SQLException {
    RecommendationId id = NODE.proposed("8");
    UUID imported = imported(ENTRIES + plan(id, "One"));
    UNDOS.requireFinished(imported.toString());
    UUID dry = submitFile(ENTRIES + plan(id, "Two"), true);
    assertRefused(dry.toString(), Refusal.UNKNOWN_IMPORT);
    assertRefused(run(submit(imported, false)).toString(), Refusal.UNKNOWN_IMPORT);
    assertRefused("none", Refusal.UNKNOWN_IMPORT);
    assertRefused(
        submitFile(ENTRIES + plan(id, "Three"), false).toString(), Refusal.STILL_RECORDING);
  }

  private static void assertRefused(String id, Refusal refusal) {
    assertThatThrownBy(() -> UNDOS.requireFinished(id))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @Test
  void leavesEverythingWhereTheRightWasLostMeanwhile() throws SQLException {
    RecommendationId id = NODE.proposed("9");
    UUID imported = imported(ENTRIES + plan(id, "One"));
    ACCOUNTS.have(Set.of(Role.REPORTER));
    assertThat(report(undone(imported))).containsExactly("2 stays");
    assertThat(version(id)).isEqualTo(2);
    ACCOUNTS.have(Set.of(Role.STEWARD));
    assertThat(report(undone(imported))).containsExactly("2 retracted");
  }

  /** Nobody puts out what others found about their own claim. */
  @Test
  void leavesWhatFourEyesProtect() throws SQLException {
    RecommendationId id = NODE.proposed("10");
    NODE.record(id, null, Sent.fields("kind", "planned", "occurredOn", "2019", "steps", "Mine"));
    UUID imported =
        imported(
            "author-2",
            "recommendation,kind,occurredOn,by,finding,summary\n%s,verified,2021,DPO,disputed,No\n"
                .formatted(id));
    assertThat(report(imported)).containsExactly("2 created");
    UUID undo = undone(imported);
    assertThat(report(undo)).containsExactly("2 stays");
    assertThat(why(undo)).containsExactly("entry-rule.four-eyes");
    assertThat(version(id)).isEqualTo(3);
  }

  @Test
  void leavesWhatSomebodyElseCorrectedSince() throws SQLException {
    RecommendationId id = NODE.proposed("11");
    UUID imported = imported("author-2", ENTRIES + plan(id, "One") + plan(id, "Two"));
    correct(id, entry(imported, 2), Sent.fields("steps", "Better", "reason", "Misread"));
    UUID undo = undone(imported);
    assertThat(report(undo)).containsExactly("2 stays", "3 retracted");
    assertThat(why(undo)).containsExactly("entry-rule.changed-since");
  }

  @Test
  void canBeImportedAgainButForWhatWasRetractedByHand() throws SQLException {
    RecommendationId id = NODE.proposed("12");
    String file = ENTRIES + plan(id, "One") + plan(id, "Two") + plan(id, "Two");
    UUID imported = imported(file);
    retract(id, entry(imported, 2));
    assertThat(report(undone(imported)))
        .containsExactly("2 unchanged", "3 retracted", "4 retracted");
    UUID again = imported(file);
    assertThat(report(again)).containsExactly("2 was-retracted", "3 created", "4 created");
    assertThat(report(imported(file)))
        .containsExactly("2 was-retracted", "3 unchanged", "4 unchanged");
  }

  @Test
  void closesProposalsAsRecordedInErrorAndFreesTheirNumbers() throws SQLException {
    String file = PROPOSALS + "DEMO,501,T,Text\nDEMO,502,T,Text\n";
    UUID imported = imported(file);
    RecommendationId first = new RecommendationId("DEMO-501");
    RecommendationId second = new RecommendationId("DEMO-502");
    assertThat(report(run(submit(imported, true)))).containsExactly("2 closed", "3 closed");
    assertThat(version(first)).isEqualTo(1);
    assertThat(report(undone(imported))).containsExactly("2 closed", "3 closed");
    assertThat(NODE.log().last(first.stream()).orElseThrow().payload())
        .contains("recorded-in-error", "Wrong file.");

    UUID again = imported(PROPOSALS + "DEMO,501,T,Text\nDEMO,502,Other,Text\nDEMO,502,T,Text\n");
    assertThat(report(again)).containsExactly("2 created", "3 created", "4 unchanged");
    assertThat(lastEvents(first, 1)).first().asString().startsWith("EntryRetracted closed");
    assertThat(lastEvents(second, 2).stream().map(event -> event.split(" ")[0]))
        .containsExactly("EntryCorrected", "EntryRetracted");
    assertThat(report(undone(imported)))
        .as("another proposal")
        .containsExactly("2 stays", "3 stays");
    assertThat(report(undone(again))).containsExactly("2 closed", "3 closed");
  }

  @Test
  void leavesARecommendationOnWhichAnythingElseStands() throws SQLException {
    UUID proposals = imported(PROPOSALS + "DEMO,601,T,Text\nDEMO,602,T,Text\n");
    RecommendationId id = new RecommendationId("DEMO-601");
    UUID entries = imported(ENTRIES + plan(id, "One"));
    UUID undo = undone(proposals);
    assertThat(report(undo)).containsExactly("2 stays", "3 closed");
    assertThat(why(undo)).containsExactly("entry-rule.still-has");
    assertThat(
            texts(
                "select held_by from command.import_row where import = '%s' and row = 2"
                    .formatted(undo)))
        .containsExactly(entry(entries, 2).value());
    assertThat(report(undone(entries))).containsExactly("2 retracted");
    assertThat(report(undone(proposals))).containsExactly("2 closed", "3 unchanged");
  }

  @Test
  void isNotProposedAgainWhereSomethingStandsOnIt() throws SQLException {
    RecommendationId id = NODE.proposed("13");
    NODE.record(id, null, Sent.fields("kind", "planned", "occurredOn", "2019", "steps", "Mine"));
    NODE.record(
        id,
        null,
        Sent.fields(
            "kind",
            "closed",
            "occurredOn",
            "2020",
            "ground",
            "recorded-in-error",
            "explanation",
            "X"));
    assertThat(report(imported(PROPOSALS + "DEMO,13,Other,Text\n"))).containsExactly("2 refused");
  }

  @Test
  void proposesAgainOnADayAfterTheError() throws SQLException {
    RecommendationId id = NODE.proposed("14");
    NODE.record(
        id,
        null,
        Sent.fields(
            "kind",
            "closed",
            "occurredOn",
            "2019",
            "ground",
            "recorded-in-error",
            "explanation",
            "X"));
    assertThat(report(imported("review,number,title,text,proposedOn\nDEMO,14,T,Text,2021\n")))
        .containsExactly("2 created");
    assertThat(lastEvents(id, 2).stream().map(event -> event.split(" ")[0]))
        .containsExactly("EntryRetracted", "EntryCorrected");
  }

  @Test
  void leavesWhatWasRegistered() throws SQLException {
    UUID imported = imported("code,name,kind\nUND,Undone,research\n");
    UUID undo = undone(imported);
    assertThat(report(undo)).containsExactly("2 stays");
    assertThat(why(undo)).containsExactly("file-fault.never-removed");
  }

  @Test
  void keepsTheOrderOverAllPiecesOfALongHistory() throws SQLException {
    RecommendationId id = NODE.proposed("15");
    String file =
        ENTRIES
            + IntStream.range(0, 130)
                .mapToObj(i -> plan(id, "Step " + i))
                .reduce("", String::concat)
            + stall(id, "2021-01")
            + resume(id, "2021-02");
    UUID imported = imported(file);
    assertThat(report(run(submit(imported, true))))
        .hasSize(132)
        .allMatch(row -> row.endsWith("retracted"));
    assertThat(report(undone(imported))).hasSize(132).allMatch(row -> row.endsWith("retracted"));
    assertThat(lastEvents(id, 132).getFirst()).startsWith("EntryRetracted resumed");
  }

  private static UUID imported(String file) {
    return imported("author-1", file);
  }

  private static UUID imported(String author, String file) {
    return run(submitFile(author, file, false));
  }

  private static UUID undone(UUID imported) {
    return run(submit(imported, false));
  }

  private static UUID run(UUID submitted) {
    for (Optional<Work> work = IMPORTS.claim("worker");
        work.isPresent();
        work = IMPORTS.claim("worker")) {
      assertThat(carryOut(work.get(), "worker")).isEqualTo(Ending.DONE);
      IMPORTS.finish(work.get().id());
    }
    return submitted;
  }

  private static Ending carryOut(Work work, String worker) {
    return work.isUndo()
        ? UNDOER.carryOut(work, worker, () -> true)
        : IMPORTER.carryOut(work, worker, () -> true);
  }

  private static UUID submit(UUID imported, boolean dryRun) {
    return UNDOS.submit(
        new NewUndo(
            UUID.randomUUID(),
            imported,
            TestNode.stamp("author-1", null),
            TestNode.fingerprint("undo"),
            new UndoForm(dryRun, "Wrong file.")));
  }

  private static NewUndo newUndo(UUID imported, String key, String request) {
    return new NewUndo(
        UUID.randomUUID(),
        imported,
        TestNode.stamp("author-1", key),
        TestNode.fingerprint(request),
        new UndoForm(false, "Wrong file."));
  }

  private static UUID submitFile(String file, boolean dryRun) {
    return submitFile("author-1", file, dryRun);
  }

  private static UUID submitFile(String author, String file, boolean dryRun) {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    CsvFile csv = CsvFile.open(new ByteArrayInputStream(content));
    int rows = Math.toIntExact(Stream.generate(csv::next).takeWhile(Optional::isPresent).count());
    UUID id = UUID.randomUUID();
    PARTS.keep(id, 0, content);
    return IMPORTS.submit(
        new NewImport(
            id,
            TestNode.stamp(author, null),
            TestNode.fingerprint(file),
            "file.csv",
            csv.holds(),
            csv.separator(),
            dryRun,
            rows));
  }

  private static void retract(RecommendationId id, EntryId entry) {
    Object ignored =
        NODE.done(
            new RetractEntry(
                id,
                entry,
                Sent.fields("reason", "Misread"),
                NODE.surroundings().circumstances(ExpectedVersion.ANY, Set.of())));
  }

  private static void correct(RecommendationId id, EntryId entry, Fields fields) {
    Object ignored =
        NODE.done(
            new CorrectEntry(
                id,
                entry,
                fields,
                NODE.surroundings().circumstances(ExpectedVersion.ANY, Set.of())));
  }

  private static EntryId entry(UUID imported, int row) throws SQLException {
    return EntryId.of(
        texts(
                "select entry from command.import_row where import = '%s' and row = %d"
                    .formatted(imported, row))
            .getFirst());
  }

  private static List<String> why(UUID undo) throws SQLException {
    return texts(
        "select problems -> 0 -> 'problem' ->> 'code' from command.import_row where import = '%s' and outcome = 'stays'"
            .formatted(undo));
  }

  private static List<String> report(UUID id) throws SQLException {
    return texts(
        "select row || ' ' || outcome from command.import_row where import = '%s' order by row"
            .formatted(id));
  }

  /** What each tells, of which kind the entry is, by which channel and import, and why. */
  private static List<String> lastEvents(RecommendationId id, int number) throws SQLException {
    return texts(
            """
            select concat_ws(' ', e.payload_type, was.payload ->> 'kind', e.meta_data ->> 'channel',
              e.meta_data ->> 'import', e.payload ->> 'reason')
            from log.event e left join log.event was on was.payload ->> 'id' = e.payload ->> 'entry'
            where e.aggregate_identifier = '%s' order by e.sequence_number desc limit %d
            """
                .formatted(id.stream(), number))
        .reversed();
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
    return id + ",planned,2020,," + steps + ",,\n";
  }

  private static String stall(RecommendationId id, String day) {
    return id + ",stalled," + day + ",FM,,funding,No money\n";
  }

  private static String resume(RecommendationId id, String day) {
    return id + ",resumed," + day + ",FM,,,\n";
  }
}
