package org.uptake.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.uptake.platform.program.StartRefused;

/**
 * What is answered must survive a power cut, so the server is asked what it does about it, and
 * nothing is recorded on one that is not safe.
 */
public final class Durability {

  private static final List<String> MUST_BE_ON =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  /** {@code synchronous_commit} has safe values beside "on". */
  private static final List<String> SAFE = List.of("on", "remote_write", "remote_apply");

  private Durability() {}

  /**
   * @throws StartRefused naming each unsafe setting and its value
   */
  public static void require(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> unsafe = new ArrayList<>();
      for (String setting : MUST_BE_ON) {
        String value = show(statement, setting);
        if (!SAFE.contains(value)) {
          unsafe.add(setting + " = " + value);
        }
      }
      if (!unsafe.isEmpty()) {
        throw new StartRefused(
            "This PostgreSQL can lose what was recorded: %s.".formatted(String.join(", ", unsafe)),
            "Set each to on, then start again.");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database cannot be asked how safe it is", failure);
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
      result.next();
      return result.getString(1);
    }
  }
}
