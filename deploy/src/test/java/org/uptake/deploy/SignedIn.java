package org.uptake.deploy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.uptake.platform.security.TestIssuer;

/** The one who records: the administrator whom the environment names, made a steward as well. */
final class SignedIn {

  static final String SUBJECT = "first-administrator";

  private static final TestIssuer PROVIDER = TestIssuer.start();

  static final String ISSUER = PROVIDER.issuer();

  private SignedIn() {}

  static String token() {
    return PROVIDER.token(SUBJECT);
  }

  static void becomesSteward(Deployment deployment, Http command) {
    try {
      String grants = "/api/accounts/%s/grants".formatted(account(deployment));
      Http.Answer answer = command.post(grants, Map.of("role", "steward"));
      if (answer.status() != 200) {
        throw new AssertionError("%d %s".formatted(answer.status(), answer.body()));
      }
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String account(Deployment deployment) throws SQLException {
    try (Connection connection = deployment.superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select account from directory.identity")) {
      row.next();
      return row.getString(1);
    }
  }
}
