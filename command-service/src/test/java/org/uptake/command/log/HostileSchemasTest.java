package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Databases;
import org.uptake.platform.database.Login;
import org.uptake.platform.database.Roles;
import org.uptake.platform.database.TestDatabase;

/**
 * Functions that wait in a schema named like a role, for somebody to call them with that role's
 * rights. PostgreSQL prefers them to its own where their arguments fit better.
 */
class HostileSchemasTest {

  private static final Login SUPERUSER = new Login("postgres", "postgres");

  private final DatabaseSettings settings = TestDatabase.fresh();

  @Test
  void areNeverCalled() throws SQLException {
    try (Raw raw = Raw.superuser(settings)) {
      raw.execute("create table public.called (by text, what text)");
      raw.execute("grant insert on public.called to public");
      for (String role :
          new String[] {"postgres", "uptake_owner", "uptake_command", "uptake_sequencer"}) {
        lieInWait(raw, role);
      }
      Roles.prepare(settings, SUPERUSER);
      try (CommandDatabase database = new CommandDatabase(settings)) {
        TestLog log = new TestLog(database);
        log.within(() -> lock(database.jdbc(), "x/a"));
        log.append("x/a", 0);
        assertThat(new Sequencer(database.sequencerPool()).drain()).isEqualTo(1);
      }
      assertThat(raw.texts("select by || ' ' || what from public.called")).isEmpty();
    }
  }

  /** The control: on the path that PostgreSQL takes by default they are called. */
  @Test
  void wouldBeCalledOnTheServersOwnPath() throws SQLException {
    try (Raw raw = Raw.superuser(settings)) {
      raw.execute("create table public.called (by text, what text)");
      lieInWait(raw, "postgres");
      raw.execute("set search_path = \"$user\", public");
      var ignored = raw.texts("select current_setting('fsync'::varchar)");
      assertThat(raw.texts("select by || ' ' || what from public.called"))
          .containsExactly("postgres current_setting");
      try (var connection = Databases.connect(settings.url(), SUPERUSER);
          var statement = connection.createStatement()) {
        statement.execute("select current_setting('fsync'::varchar)");
      }
      assertThat(raw.number("select count(*) from public.called")).isEqualTo(1);
    }
  }

  private static void lock(JdbcClient jdbc, String stream) {
    Object ignored = jdbc.sql("select log.lock_stream(?)").param(stream).query().singleRow();
  }

  private static void lieInWait(Raw raw, String role) throws SQLException {
    raw.execute("create schema " + role);
    raw.execute("grant usage on schema %s to public".formatted(role));
    for (String function :
        new String[] {
          "hashtextextended(varchar, int) returns bigint",
          "hashtextextended(text, int) returns bigint",
          "current_setting(varchar) returns text",
          "set_config(varchar, varchar, boolean) returns text",
          "format(varchar, varchar) returns text"
        }) {
      String name = function.substring(0, function.indexOf('('));
      raw.execute(
          """
          create function %s.%s language plpgsql as
            $$ begin insert into public.called values (current_user, '%s'); return null; end $$
          """
              .formatted(role, function, name));
    }
  }
}
