package org.uptake.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabasesTest {

  private static final String SECRET = "told in confidence";

  @Test
  void whatFailsDoesNotTellWhatWasToBeWritten() throws SQLException {
    Login anything = new Login("postgres", "postgres");
    try (HikariDataSource pool = Databases.pool("test", TestDatabase.fresh().url(), anything, 1);
        Connection connection = pool.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        var ignored = statement.execute("create temporary table note (text text primary key)");
      }
      Throwable failure = catchThrowable(() -> insertTwice(connection));
      assertThat(printed(failure)).contains("note_pkey").doesNotContain(SECRET);
    }
  }

  private static void insertTwice(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into note values (?)")) {
      for (int i = 0; i < 2; i++) {
        insert.setString(1, SECRET);
        insert.addBatch();
      }
      var ignored = insert.executeBatch();
    }
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
