package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Author;

/** Whose rights were taken back while their recording was under way. */
class RevokedMeanwhileTest {

  private static final int WRITERS = 8;
  private static final int MOST = 2000;
  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final TestNode ANOTHER = new TestNode(SETTINGS);
  private static final Fields NOTE =
      Sent.fields(
          "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", "x");

  private static final ExecutorService TASKS = Executors.newVirtualThreadPerTaskExecutor();

  @AfterAll
  static void close() {
    TASKS.close();
    ANOTHER.close();
    NODE.close();
  }

  private static Author enrolled(Role role) {
    AccountId account =
        NODE.enrolment().enrol(new StakeholderCode("DPO"), Set.of(role), null, null);
    return NODE.accounts().withId(account.value()).orElseThrow();
  }

  private static Outcome record(TestNode node, Author author, RecommendationId id) {
    RecordEntry command = new RecordEntry(id, EntryIds.next(), NOTE, node.circumstances(NOTE));
    return node.recording()
        .record(command, new Stamp(author, "api", "c", null), TestNode.fingerprint(""));
  }

  private static Outcome administer(TestNode node, Author author, AccountCommand command) {
    return node.recording()
        .record(command, new Stamp(author, "api", "c", null), TestNode.fingerprint(""));
  }

  private static Outcome revoke(Author author) {
    return administer(ANOTHER, TestNode.ADMINISTRATOR, revocation(author));
  }

  private static RevokeRole revocation(Author author) {
    Role only = author.roles().iterator().next();
    return new RevokeRole(
        AccountId.of(author.id()), only, Sent.fields(), NODE.circumstances(Sent.fields()));
  }

  private static GrantRole grant(AccountId account, Role role) {
    Fields fields = Sent.fields("role", role.word());
    return new GrantRole(account, fields, NODE.circumstances(fields));
  }

  private static Refusal refusal(Future<Outcome> recording) {
    Throwable failure = catchThrowableOfType(Exception.class, recording::get);
    return ((Refused) Objects.requireNonNull(failure.getCause())).refusal();
  }

  @Test
  void isRefusedThoughItsRequestCameBefore() throws Exception {
    Author steward = enrolled(Role.STEWARD);
    RecommendationId id = NODE.proposed("1");
    try (Raw blocker = Raw.superuser(SETTINGS).begin()) {
      blocker.lock(id.stream());
      Future<Outcome> held = TASKS.submit(() -> record(NODE, steward, id));
      await().until(() -> blocker.waiting() == 1);
      Outcome ignored = revoke(steward);
      blocker.rollback();
      assertThat(refusal(held)).isEqualTo(Refusal.NOT_ALLOWED);
    }
    assertThat(NODE.log().last(id.stream()).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void isRecordedWhereNothingWasTakenBack() throws Exception {
    Author steward = enrolled(Role.STEWARD);
    RecommendationId id = NODE.proposed("2");
    try (Raw blocker = Raw.superuser(SETTINGS).begin()) {
      blocker.lock(id.stream());
      Future<Outcome> held = TASKS.submit(() -> record(NODE, steward, id));
      await().until(() -> blocker.waiting() == 1);
      Outcome ignored = revoke(enrolled(Role.STEWARD));
      blocker.rollback();
      assertThat(held.get().version()).isEqualTo(2);
    }
  }

  @Test
  void aFormerAdministratorGrantsNothing() throws Exception {
    Author former = enrolled(Role.ADMINISTRATOR);
    Outcome ignored = administer(ANOTHER, enrolled(Role.ADMINISTRATOR), revocation(former));
    AccountId puppet = AccountId.of(enrolled(Role.READER).id());
    try (Raw blocker = Raw.superuser(SETTINGS).begin()) {
      blocker.lock(Roster.STREAM);
      Future<Outcome> revoked = TASKS.submit(() -> revoke(former));
      await().until(() -> blocker.waiting() == 1);
      Future<Outcome> held =
          TASKS.submit(() -> administer(NODE, former, grant(puppet, Role.ADMINISTRATOR)));
      await().until(() -> blocker.waiting() == 2);
      blocker.rollback();
      assertThat(revoked.get().version()).isPositive();
      assertThat(refusal(held)).isEqualTo(Refusal.NOT_ALLOWED);
    }
    assertThat(NODE.accounts().withId(puppet.value()).orElseThrow().roles())
        .containsExactly(Role.READER);
  }

  /** So that what was recorded before it has its place in the log before it, too. */
  @Test
  void aRevocationWaitsForWhatIsBeingRecorded() throws Exception {
    Author steward = enrolled(Role.STEWARD);
    RecommendationId id = NODE.proposed("3");
    try (Raw blocker = Raw.superuser(SETTINGS);
        Raw gate = Raw.superuser(SETTINGS).begin()) {
      holdUpEventsOf(id, blocker);
      gate.lock("gate");
      Future<Outcome> recording = TASKS.submit(() -> record(NODE, steward, id));
      await().until(() -> blocker.waiting() == 1);
      Future<Outcome> revoked = TASKS.submit(() -> revoke(steward));
      await().until(() -> blocker.waiting() == 2);
      gate.rollback();
      assertThat(position(recording.get())).isLessThan(position(revoked.get()));
    }
  }

  private static void holdUpEventsOf(RecommendationId id, Raw superuser) throws SQLException {
    superuser.execute(
        """
        create function hold_up() returns trigger language plpgsql security definer as $$
        begin perform pg_advisory_xact_lock(hashtextextended('gate', 0)); return new; end $$
        """);
    superuser.execute(
        """
        create trigger hold_up before insert on log.event for each row
        when (new.aggregate_identifier = '%s') execute function hold_up()
        """
            .formatted(id.stream()));
  }

  private static long position(Outcome outcome) throws Exception {
    int ignored = NODE.sequencer().drain();
    return NODE.log()
        .place(outcome.stream().toString(), outcome.version())
        .orElseThrow()
        .position();
  }

  /** Many share the lock of the roster all the time; a revocation gets it all the same. */
  @Test
  void nothingOfTheirsComesAfterTheRevocation() throws Exception {
    Author steward = enrolled(Role.STEWARD);
    CountDownLatch underWay = new CountDownLatch(5 * WRITERS);
    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Integer>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(n -> NODE.proposed("4" + n))
              .map(id -> executor.submit(() -> recordUntilRefused(steward, id, underWay)))
              .toList();
      underWay.await();
      long revocation = position(revoke(steward));
      for (Future<Integer> writer : writers) {
        assertThat(writer.get()).isLessThan(MOST);
      }
      int ignored = NODE.sequencer().drain();
      assertThat(events(steward, "<", revocation)).isGreaterThanOrEqualTo(5 * WRITERS);
      assertThat(events(steward, ">", revocation)).isZero();
    }
  }

  private static int recordUntilRefused(
      Author author, RecommendationId id, CountDownLatch underWay) {
    for (int recorded = 0; recorded < MOST; recorded++) {
      try {
        Outcome ignored = record(recorded % 2 == 0 ? NODE : ANOTHER, author, id);
        underWay.countDown();
      } catch (Refused refused) {
        assertThat(refused.refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        return recorded;
      }
    }
    return MOST;
  }

  private static long events(Author author, String than, long position) throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      return raw.number(
          """
          select count(*) from log.event join log.sequence using (global_index)
          where meta_data ->> 'author' = '%s' and position %s %d
          """
              .formatted(author.id(), than, position));
    }
  }
}
