package org.uptake.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DurabilityTest {

  @Test
  void acceptsAServerThatKeepsWhatItAnswered() {
    assertThatCode(() -> Durability.require(database(TestDatabase.fresh())))
        .doesNotThrowAnyException();
  }

  /** "local" does not wait for a synchronous standby where there is one. */
  @ParameterizedTest
  @ValueSource(strings = {"off", "local"})
  void refusesADatabaseThatAnswersTooEarly(String value) throws SQLException {
    DatabaseSettings settings = TestDatabase.fresh();
    set(settings, value);
    assertThatThrownBy(() -> Durability.require(database(settings)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("synchronous_commit = " + value)
        .hasMessageNotContaining("fsync");
  }

  @ParameterizedTest
  @ValueSource(strings = {"remote_write", "remote_apply", "on"})
  void acceptsWhatWaitsForAStandbyToo(String value) throws SQLException {
    DatabaseSettings settings = TestDatabase.fresh();
    set(settings, value);
    assertThatCode(() -> Durability.require(database(settings))).doesNotThrowAnyException();
  }

  @Test
  void namesEverySettingThatIsUnsafe() throws IOException {
    try (EmbeddedPostgres unsafe =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .start()) {
      assertThatThrownBy(() -> Durability.require(unsafe.getPostgresDatabase()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("fsync = off")
          .hasMessageContaining("synchronous_commit = off")
          .hasMessageContaining("full_page_writes = off")
          .hasMessageNotContaining("data_checksums");
    }
  }

  @Test
  void refusesAServerThatCannotBeAsked() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none?user=x&password=x");
    assertThatThrownBy(() -> Durability.require(nowhere))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be asked");
  }

  private static void set(DatabaseSettings settings, String value) throws SQLException {
    String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
    try (Connection connection = TestDatabase.superuser(settings);
        Statement statement = connection.createStatement()) {
      statement.execute("alter database %s set synchronous_commit = %s".formatted(name, value));
    }
  }

  private static DataSource database(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.command().username());
    source.setPassword(settings.command().password());
    return source;
  }
}
