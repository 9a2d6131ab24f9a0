package org.uptake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

class RolesTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();

  @Test
  void mayBePreparedAgainWithANewPassword() throws SQLException {
    DatabaseSettings changed =
        new DatabaseSettings(
            SETTINGS.url(),
            SETTINGS.owner(),
            SETTINGS.command(),
            SETTINGS.sequencer(),
            new Login("uptake reader's", "it's \\secret"));
    Roles.prepare(changed, new Login("postgres", "postgres"));
    Roles.prepare(changed, new Login("postgres", "postgres"));
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
        "4711 | select pg_advisory_xact_lock(4711)",
        "4712 | copy (select pg_advisory_xact_lock_shared(4712), repeat('x', 1000)"
            + " from generate_series(1, 1000000)) to stdout"
      })
  @Execution(ExecutionMode.CONCURRENT)
  void endsTheTransactionOfAReaderThatIsFrozen(int lock, String sql) throws SQLException {
    Login query = SETTINGS.query();
    try (Connection frozen =
            DriverManager.getConnection(SETTINGS.url(), "uptake_query", query.password());
        Connection other = TestDatabase.superuser(SETTINGS);
        Statement statement = other.createStatement()) {
      frozen.setAutoCommit(false);
      begin(frozen, sql);
      statement.setQueryTimeout(25);
      assertThat(statement.execute("select pg_advisory_lock(%d)".formatted(lock))).isTrue();
    }
  }

  private static void begin(Connection frozen, String sql) throws SQLException {
    if (sql.startsWith("copy")) {
      var ignored = frozen.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    } else {
      frozen.createStatement().execute(sql);
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
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        return result.next() ? String.valueOf(result.getString(1)) : "";
      }
    }
  }
}
