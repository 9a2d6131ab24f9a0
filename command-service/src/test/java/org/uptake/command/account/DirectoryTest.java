package org.uptake.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uptake.command.Sent.fields;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.TestNode;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.DisableAccount;
import org.uptake.kernel.account.AccountCommand.EnableAccount;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/** Accounts on a database: what is recorded counts at once, for whoever asks. */
class DirectoryTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final TestNode OTHER = new TestNode(SETTINGS);
  private static final StakeholderCode DPO = new StakeholderCode("DPO");
  private static final String ISSUER = "https://id.example.org";

  @AfterAll
  static void close() {
    NODE.close();
    OTHER.close();
  }

  private static Outcome give(AccountCommand command, @Nullable String key) {
    return NODE.recording()
        .record(
            command,
            new Stamp(TestNode.ADMINISTRATOR, "api", "correlation-1", key),
            TestNode.fingerprint("accounts"));
  }

  private static AccountId open(@Nullable String subject) {
    AccountId id = new AccountId(UUID.randomUUID());
    Outcome outcome = give(opening(id, subject), null);
    assertThat(outcome.account()).isEqualTo(id);
    return id;
  }

  private static OpenAccount opening(AccountId id, @Nullable String subject) {
    return new OpenAccount(
        id,
        AccountForm.read(
                fields(
                    "organisation",
                    "DPO",
                    "name",
                    "Ada of " + subject,
                    "issuer",
                    subject == null ? null : ISSUER,
                    "subject",
                    subject),
                known())
            .parsed(),
        ExpectedVersion.ANY);
  }

  private static Circumstances known() {
    return NODE.surroundings().circumstances(ExpectedVersion.ANY, Set.of("stakeholder/DPO"));
  }

  private static void grant(AccountId id, Role role) {
    Outcome ignored = give(new GrantRole(id, fields("role", role.word()), known()), null);
    assertThat(ignored.account()).isEqualTo(id);
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      return raw.texts(sql);
    }
  }

  private static String events() throws SQLException {
    return texts("select count(*)::text from log.event").getFirst();
  }

  @Test
  void anIdentityLeadsToItsAccountOnEveryNode() {
    AccountId id = open("ada");
    grant(id, Role.REPORTER);
    Author ada = new Author(id.value(), DPO, Set.of(Role.REPORTER));
    for (TestNode node : List.of(NODE, OTHER)) {
      assertThat(node.accounts().of(new Identity(ISSUER, "ada"))).contains(ada);
      assertThat(node.accounts().withId(id.value())).contains(ada);
      assertThat(node.accounts().of(new Identity("https://other.example.org", "ada"))).isEmpty();
      assertThat(node.accounts().of(new Identity(ISSUER, "ad"))).isEmpty();
    }
  }

  @Test
  void whatIsRevokedOrDisabledIsGoneAtOnce() {
    AccountId id = open("bea");
    grant(id, Role.STEWARD);
    assertThat(OTHER.accounts().withId(id.value()).orElseThrow().roles())
        .containsExactly(Role.STEWARD);
    Outcome ignored = give(new RevokeRole(id, Role.STEWARD, fields(), known()), null);
    assertThat(OTHER.accounts().withId(id.value()).orElseThrow().roles()).isEmpty();
    ignored = give(new DisableAccount(id, fields(), known()), null);
    assertThat(OTHER.accounts().of(new Identity(ISSUER, "bea"))).isEmpty();
    ignored = give(new EnableAccount(id, fields(), known()), null);
    assertThat(OTHER.accounts().of(new Identity(ISSUER, "bea"))).isPresent();
    assertThat(ignored.stream()).hasToString(Roster.STREAM);
  }

  @Test
  void namesAreNowhereButInTheDirectoryAndGoWithAnErasure() throws SQLException {
    AccountId id = open("canary");
    assertThat(texts("select payload::text || meta_data::text from log.event"))
        .noneMatch(event -> event.contains("canary"));
    assertThat(texts("select name from directory.person where account = '%s'".formatted(id)))
        .containsExactly("Ada of canary");
    Outcome ignored = give(new EraseAccount(id, fields(), known()), null);
    assertThat(ignored.account()).isEqualTo(id);
    assertThat(texts("select name from directory.person where account = '%s'".formatted(id)))
        .isEmpty();
    assertThat(texts("select subject from directory.identity where account = '%s'".formatted(id)))
        .isEmpty();
    assertThat(NODE.accounts().withId(id.value())).isEmpty();
  }

  @Test
  void onePersonHasOneAccountAndARefusalLeavesNothing() throws SQLException {
    AccountId ignored = open("dora");
    String before = events();
    AccountId second = new AccountId(UUID.randomUUID());
    assertThatThrownBy(() -> give(opening(second, "dora"), null))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_EXISTS));
    assertThat(events()).isEqualTo(before);
    assertThat(texts("select name from directory.person where account = '%s'".formatted(second)))
        .isEmpty();
    assertThat(NODE.accounts().withId(second.value())).isEmpty();
    assertThat(NODE.accounts().withId(ignored.value())).isPresent();
  }

  @Test
  void openedTwiceWithOneKeyIsOneAccount() {
    AccountId first = new AccountId(UUID.randomUUID());
    Outcome told = give(opening(first, "eve"), "key-1");
    Outcome again = give(opening(new AccountId(UUID.randomUUID()), "eve"), "key-1");
    assertThat(again).isEqualTo(told);
    assertThat(again.account()).isEqualTo(first);
  }

  @Test
  void theFirstAdministratorIsAppointedOnce() {
    DatabaseSettings settings = TestDatabase.fresh();
    try (TestNode node = new TestNode(settings)) {
      FirstAdministrator first = new FirstAdministrator(node.roster(), node.enrolment());
      Identity identity = new Identity(ISSUER, "first");
      AccountId id = first.appoint(DPO, identity, "First").orElseThrow();
      assertThat(first.appoint(DPO, identity, "First")).isEmpty();
      assertThat(first.appoint(DPO, null, null)).isEmpty();
      assertThat(node.accounts().of(identity))
          .contains(new Author(id.value(), DPO, Set.of(Role.ADMINISTRATOR)));
    }
  }

  @Test
  void anEnrolmentIsWholeOrNotAtAll() {
    DatabaseSettings settings = TestDatabase.fresh();
    try (TestNode node = new TestNode(settings)) {
      Identity identity = new Identity(ISSUER, "once");
      AccountId id =
          node.enrolment().enrol(DPO, Set.of(Role.VERIFIER, Role.READER), identity, "Once");
      assertThat(node.accounts().withId(id.value()).orElseThrow().roles())
          .containsExactlyInAnyOrder(Role.VERIFIER, Role.READER);
      assertThatThrownBy(() -> node.enrolment().enrol(DPO, Set.of(), identity, null))
          .isInstanceOf(Refused.class);
      assertThat(node.roster().ask(Roster::accounts)).hasSize(1);
    }
  }
}
