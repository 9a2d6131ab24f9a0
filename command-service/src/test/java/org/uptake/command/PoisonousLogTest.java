package org.uptake.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.account.FirstAdministrator;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** What the log should not hold stops only whom or what it is about. */
final class PoisonousLogTest {

  private static final String UNREADABLE = "cannot be read";
  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();

  @AfterAll
  static void close() {
    NODE.close();
  }

  private static AccountId enrol() {
    return NODE.enrolment().enrol(new StakeholderCode("DPO"), EnumSet.of(Role.STEWARD), null, null);
  }

  private static Account account(AccountId id) {
    return NODE.roster().ask(people -> people.find(id)).orElseThrow();
  }

  private static void append(String stream, String type, String payload) throws SQLException {
    append(SETTINGS, stream, type, payload);
  }

  private static void append(DatabaseSettings settings, String stream, String type, String payload)
      throws SQLException {
    try (Raw raw = Raw.superuser(settings)) {
      raw.execute(
          """
          insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
            time_stamp, payload_type, payload, meta_data)
          select '%1$s', max(sequence_number) + 1, min(type), gen_random_uuid(), now(), '%2$s',
            '%3$s', '{}' from log.event where aggregate_identifier = '%1$s'
          """
              .formatted(stream, type, payload));
    }
  }

  @Test
  void anEventAboutPeopleThatCannotBeReadLocksOutNobodyButWhomItIsAbout() throws SQLException {
    AccountId unread = enrol();
    AccountId leadingNowhere = enrol();
    AccountId innocent = enrol();

    append(
        Roster.STREAM, "RoleRevoked", "{\"account\":\"%s\",\"role\":\"burnt\"}".formatted(unread));
    append(Roster.STREAM, "RoleGranted", "{\"account\":\"%s\"}".formatted(leadingNowhere));
    append(Roster.STREAM, "RoleGranted", "{\"role\":\"steward\"}");
    append(Roster.STREAM, "AccountOpened", "[]");

    assertThat(account(innocent).isActive()).isTrue();
    assertThat(account(innocent).roles()).contains(Role.STEWARD);
    assertThat(account(unread).isActive()).isFalse();
    assertThat(account(leadingNowhere).isActive()).isFalse();
  }

  @Test
  void nothingIsRecordedAboutWhatCannotBeReadAndEverythingAboutTheOthers() throws SQLException {
    RecommendationId unread = NODE.proposed("1");
    RecommendationId innocent = NODE.proposed("2");

    append(unread.stream(), "EntryRetracted", "{\"entry\":\"none\"}");

    TestNode another = new TestNode(SETTINGS);
    try {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> another.record(unread, null, observed()))
          .matches(refused -> refused.refusal() == Refusal.FAILED)
          .satisfies(refused -> assertThat(Given.english(refused)).contains(UNREADABLE));
      assertThat(another.record(innocent, null, observed()).version()).isEqualTo(2);
    } finally {
      another.close();
    }
  }

  @Test
  void aNodeStartsWhereNobodyCanBecomeAdministrator() throws SQLException {
    DatabaseSettings settings = TestDatabase.fresh();
    TestNode node = new TestNode(settings);
    try {
      AccountId ignored = node.enrolment().enrol(new StakeholderCode("DPO"), Set.of(), null, null);
      append(settings, Roster.STREAM, "RoleGranted", "{\"role\":\"burnt\"}");

      assertThat(
              new FirstAdministrator(node.roster(), node.enrolment())
                  .appoint(new StakeholderCode("DPO"), null, null))
          .isEmpty();
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(
              () -> node.enrolment().enrol(new StakeholderCode("DPO"), Set.of(), null, null))
          .matches(refused -> refused.refusal() == Refusal.FAILED)
          .satisfies(refused -> assertThat(Given.english(refused)).contains(UNREADABLE));
    } finally {
      node.close();
    }
  }

  private static Fields observed() {
    return Sent.fields(
        "kind", "observed", "by", "SC", "stance", "adds", "text", "T", "occurredOn", "2019");
  }
}
