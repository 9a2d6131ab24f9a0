package org.uptake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.CannotCreateTransactionException;

final class PassingFailureTest {

  private static RuntimeException translated(String state) {
    SQLException said = new SQLException("said the server", state);
    RuntimeException translated =
        new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("insert", null, said);
    return new IllegalStateException("behind another", translated == null ? said : translated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "58030", "25P03",
        "25P04"
      })
  void whatTheServerSaysOfItselfPasses(String state) {
    assertThat(PassingFailure.isBehind(translated(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0A000", "21000", "22001", "22003", "22008", "22021", "22P02", "22P05", "23502", "23505",
        "23514", "25P02", "42P01", "54000", "54001", "58P01", "P0001", "XX000"
      })
  void whatItSaysOfTheRowComesAgain(String state) {
    assertThat(PassingFailure.isBehind(translated(state))).isFalse();
  }

  @Test
  void whatNeverReachedTheServerPasses() {
    assertThat(PassingFailure.isBehind(new CannotCreateTransactionException("none"))).isTrue();
    assertThat(PassingFailure.isBehind(new DataAccessResourceFailureException("none"))).isTrue();
    assertThat(PassingFailure.isBehind(new SQLTransientConnectionException("none"))).isTrue();
    assertThat(PassingFailure.isBehind(new IllegalStateException("a fault"))).isFalse();
  }
}
