package org.uptake.standalone;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.database.Roles;
import org.uptake.standalone.postgres.EmbeddedPostgres;

/**
 * The roles of the services on this machine's own PostgreSQL. Their passwords live as long as this
 * process; each start sets new ones.
 */
public final class LocalRoles {

  private static final int PASSWORD_BYTES = 24;

  private LocalRoles() {}

  public static DatabaseSettings prepare(EmbeddedPostgres postgres) {
    DatabaseSettings settings =
        new DatabaseSettings(
            postgres.url(),
            login("uptake_owner"),
            login("uptake_command"),
            login("uptake_sequencer"),
            login("uptake_query"));
    Roles.prepare(settings, superuser(postgres));
    return settings;
  }

  /** The role of the identity provider, which nobody but this program brings along. */
  static Login prepareIdentity(EmbeddedPostgres postgres) {
    Login identity = login("uptake_identity");
    Roles.add(postgres.url(), superuser(postgres), identity);
    return identity;
  }

  private static Login superuser(EmbeddedPostgres postgres) {
    return new Login(postgres.superuser(), postgres.password());
  }

  private static Login login(String role) {
    byte[] password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    return new Login(role, HexFormat.of().formatHex(password));
  }
}
