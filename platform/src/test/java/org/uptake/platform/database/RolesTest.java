package org.uptake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

class RolesTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final Login SUPERUSER = new Login("postgres", "postgres");

  @Test
  void mayBePreparedAgainWithANewPassword() throws SQLException {
    DatabaseSettings changed =
        new DatabaseSettings(
            SETTINGS.url(),
            SETTINGS.owner(),
            SETTINGS.command(),
            SETTINGS.sequencer(),
            new Login("uptake reader's", "it's \\secret"));
    Roles.prepare(changed, SUPERUSER);
    Roles.prepare(changed, SUPERUSER);
    assertThat(ask(changed.query(), "select current_user")).isEqualTo("uptake reader's");
  }

  @ParameterizedTest
  @CsvSource({
    "uptake_sequencer,sequencer,transaction_timeout,2s",
    "uptake_command,command,transaction_timeout,10s",
    "uptake_command,command,lock_timeout,5s",
    "uptake_query,query,idle_in_transaction_session_timeout,10s",
    "uptake_query,query,tcp_user_timeout,10000"
  })
  void endWhatAFrozenNodeHolds(String role, String password, String setting, String value)
      throws SQLException {
    assertThat(ask(new Login(role, password), "show " + setting)).isEqualTo(value);
  }

  /**
   * Frozen between two statements, or in the middle of an answer that it does not read on; side by
   * side, because both mostly wait.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held | select * from held for update",
        "read | copy (select * from read, generate_series(1, 1000000)) to stdout"
      })
  @Execution(ExecutionMode.CONCURRENT)
  void endsTheTransactionOfAReaderThatIsFrozen(String table, String sql) throws SQLException {
    Login query = SETTINGS.query();
    try (Connection frozen =
            DriverManager.getConnection(SETTINGS.url(), "uptake_query", query.password());
        Connection other = TestDatabase.superuser(SETTINGS);
        Statement statement = other.createStatement()) {
      statement.execute("create table public.%s as select repeat('x', 1000)".formatted(table));
      statement.execute("grant select, update on public.%s to uptake_query".formatted(table));
      frozen.setAutoCommit(false);
      frozen.createStatement().execute("set search_path = public");
      begin(frozen, sql);
      statement.setQueryTimeout(25);
      statement.execute("drop table public." + table);
    }
  }

  private static void begin(Connection frozen, String sql) throws SQLException {
    if (sql.startsWith("copy")) {
      var ignored = frozen.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    } else {
      frozen.createStatement().execute(sql);
    }
  }

  /** Nobody else's function or table is found before the server's own. */
  @Test
  void lookForNamesAmongTheServersOwnAlone() throws SQLException {
    for (Login login :
        List.of(
            SETTINGS.owner(),
            SETTINGS.command(),
            SETTINGS.sequencer(),
            SETTINGS.query(),
            SUPERUSER)) {
      assertThat(ask(login, "show search_path")).as(login.username()).isEqualTo("pg_catalog");
    }
    try (Connection connection = Databases.connect(SETTINGS.url(), SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("reset search_path");
      assertThat(one(statement, "show search_path")).isEqualTo("pg_catalog");
    }
  }

  /** The lock of a stream or of the sequencer, taken by anybody, would stop all recording. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_advisory_lock(1)",
        "pg_advisory_lock(1, 2)",
        "pg_advisory_xact_lock_shared(1)",
        "pg_try_advisory_lock(1)",
        "pg_try_advisory_xact_lock(1587339265)"
      })
  void takeNoLocksThatGoByANumber(String lock) {
    for (Login login : List.of(SETTINGS.command(), SETTINGS.sequencer(), SETTINGS.query())) {
      assertThatThrownBy(() -> ask(login, "select " + lock))
          .as(login.username())
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void giveTheOwnerWhatTheQuerySideOnceMadeByItself() throws SQLException {
    DatabaseSettings old = TestDatabase.fresh();
    try (Connection superuser = TestDatabase.superuser(old);
        Statement statement = superuser.createStatement()) {
      statement.execute("create schema audit_7 authorization uptake_query");
      Roles.prepare(old, SUPERUSER);
      assertThat(
              one(
                  statement,
                  """
                  select nspowner::regrole || ' ' || has_schema_privilege('uptake_query', oid, 'create')
                  from pg_namespace where nspname = 'audit_7'
                  """))
          .isEqualTo("uptake_owner true");
    }
  }

  @ParameterizedTest
  @CsvSource({"plan_cache_mode,force_custom_plan", "random_page_cost,1.1", "jit,off"})
  void planEachQuestionForItself(String setting, String value) throws SQLException {
    assertThat(ask(SETTINGS.query(), "show " + setting)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"uptake_command,command", "uptake_sequencer,sequencer", "uptake_query,query"})
  void canMakeNothing(String role, String password) {
    Login login = new Login(role, password);
    assertThatThrownBy(() -> ask(login, "create table public.t (x int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> ask(login, "create schema mine"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> ask(login, "create temporary table t (x int)"))
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({
    "uptake_owner,owner",
    "uptake_command,command",
    "uptake_sequencer,sequencer",
    "uptake_query,query"
  })
  void areNoSuperusers(String role, String password) throws SQLException {
    assertThat(
            ask(
                new Login(role, password),
                "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles"
                    + " where rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void neverShowTheirPasswords() {
    assertThat(SETTINGS.toString()).contains("uptake_owner").doesNotContain("password");
    assertThat(new Login("name", "secret")).hasToString("name");
  }

  private static String ask(Login login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(SETTINGS.url(), login.username(), login.password());
        Statement statement = connection.createStatement()) {
      return one(statement, sql);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    if (!statement.execute(sql)) {
      return "";
    }
    try (ResultSet result = statement.getResultSet()) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    }
  }
}
