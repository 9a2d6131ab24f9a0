package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.database.TestDatabase;

/** What the roles of the database may do to the log: nobody alters what is recorded. */
class LogRightsTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final CommandDatabase DATABASE = new CommandDatabase(SETTINGS);
  private static final String INSERT_EVENT =
      """
      insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
        time_stamp, payload_type, payload, meta_data)
      values ('x/forged', 0, 'stakeholder', gen_random_uuid(), now(), 'X', '{}', '{}')
      """;

  @BeforeAll
  static void record() throws SQLException {
    new TestLog(DATABASE).append("x/recorded", 0, 1);
    new Sequencer(DATABASE.sequencerPool()).drain();
    new TestLog(DATABASE).append("x/recorded", 2);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log.event set payload = '{}'",
        "update log.event set sequence_number = 7 where sequence_number = 1",
        "delete from log.event",
        "truncate log.event cascade",
        "truncate log.event",
        "update log.sequence set recorded_at = now()",
        "delete from log.sequence",
        "truncate log.sequence",
        "insert into log.sequence values (9, 3, now())",
        "delete from log.queue",
        "select * from log.queue",
        "delete from command.receipt",
        "delete from command.import",
        "delete from command.import_row",
        "update command.import_row set outcome = 'created'",
        "update directory.identity set account = gen_random_uuid()",
        "update directory.person set name = 'x'",
        "truncate directory.person",
        "select name, email from directory.person",
        "select log.try_to_sequence()",
        "select pg_advisory_lock(1)",
        "delete from command.flyway_schema_history",
        "drop table log.event",
        "alter table log.event disable trigger all",
        "create table log.mine (x int)",
        "create table public.mine (x int)",
        "create schema mine",
        "set role uptake_owner",
        "set session_replication_role = replica"
      })
  void theCommandSideCanAppendButNeverAlter(String sql) throws SQLException {
    refused(SETTINGS.command(), sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSERT_EVENT,
        "update log.event set payload = '{}'",
        "delete from log.event",
        "truncate log.event cascade",
        "select payload from log.event",
        "select log.lock_stream('x/recorded')",
        "update log.sequence set recorded_at = now()",
        "delete from log.sequence",
        "truncate log.sequence",
        "insert into log.queue values (99)",
        "update log.queue set global_index = 99",
        "select * from command.receipt",
        "select * from directory.identity",
        "select * from directory.person",
        "create table log.mine (x int)"
      })
  void theSequencerCanGivePositionsAndNothingElse(String sql) throws SQLException {
    refused(SETTINGS.sequencer(), sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSERT_EVENT,
        "update log.event set payload = '{}'",
        "delete from log.event",
        "truncate log.event cascade",
        "insert into log.sequence values (9, 3, now())",
        "update log.sequence set recorded_at = now()",
        "delete from log.sequence",
        "insert into log.queue values (99)",
        "delete from log.queue",
        "insert into command.receipt (author, key, fingerprint) values ('a', 'b', 'c')",
        "update command.receipt set version = 1",
        "delete from command.receipt",
        "update command.import set finished_at = now()",
        "insert into directory.identity values ('i', 's', gen_random_uuid())",
        "delete from directory.identity",
        "delete from directory.person",
        "select log.lock_stream('x/recorded')",
        "select log.try_to_sequence()",
        "create schema uptake_command",
        "create schema postgres",
        "create table log.mine (x int)"
      })
  void theQuerySideCanOnlyRead(String sql) throws SQLException {
    refused(SETTINGS.query(), sql);
  }

  /** The control: the same connection may do what it is for. */
  @Test
  void eachRoleMayDoWhatItIsFor() throws SQLException {
    try (Raw command = Raw.as(SETTINGS, SETTINGS.command());
        Raw sequencer = Raw.as(SETTINGS, SETTINGS.sequencer());
        Raw query = Raw.as(SETTINGS, SETTINGS.query())) {
      command.begin();
      assertThatCode(() -> command.execute(INSERT_EVENT)).doesNotThrowAnyException();
      command.rollback();
      sequencer.begin();
      assertThatCode(() -> sequencer.execute("delete from log.queue")).doesNotThrowAnyException();
      sequencer.rollback();
      assertThat(query.number("select count(*) from log.event")).isEqualTo(3);
      assertThat(query.number("select count(*) from log.sequence")).isEqualTo(2);
    }
  }

  private static void refused(Login role, String sql) throws SQLException {
    try (Raw raw = Raw.as(SETTINGS, role);
        Raw superuser = Raw.superuser(SETTINGS)) {
      assertThatThrownBy(() -> raw.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal -> assertThat(refusal.getSQLState()).as(sql).isEqualTo("42501"));
      assertThat(superuser.number("select count(*) from log.event")).isEqualTo(3);
    }
  }
}
