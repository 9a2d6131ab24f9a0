package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

class CommandDatabaseTest {

  @Test
  void refusesADatabaseThatCanLoseWhatWasRecorded() throws SQLException {
    DatabaseSettings settings = unsafe();
    assertThatThrownBy(() -> new CommandDatabase(settings))
        .hasMessageContaining("synchronous_commit = off");
  }

  @Test
  void leavesNoConnectionOpenToADatabaseThatItRefuses() throws SQLException {
    DatabaseSettings settings = unsafe();
    assertThat(catchThrowable(() -> new CommandDatabase(settings))).isNotNull();
    try (Raw raw = Raw.superuser(settings)) {
      await()
          .atMost(Duration.ofSeconds(3))
          .untilAsserted(
              () ->
                  assertThat(
                          raw.number(
                              """
                              select count(*) from pg_stat_activity
                              where datname = current_database() and usename = 'uptake_command'
                              """))
                      .isZero());
    }
  }

  @Test
  void opensADatabaseThatWasMigratedBefore() {
    DatabaseSettings settings = TestDatabase.fresh();
    new CommandDatabase(settings).close();
    try (CommandDatabase again = new CommandDatabase(settings)) {
      assertThat(new LogRows(again.jdbc()).last("none")).isEmpty();
    }
  }

  private static DatabaseSettings unsafe() throws SQLException {
    DatabaseSettings settings = TestDatabase.fresh();
    String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
    try (Raw raw = Raw.superuser(settings)) {
      raw.execute("alter database %s set synchronous_commit = off".formatted(name));
    }
    return settings;
  }
}
