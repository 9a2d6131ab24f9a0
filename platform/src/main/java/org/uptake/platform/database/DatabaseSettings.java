package org.uptake.platform.database;

import java.util.Arrays;
import org.springframework.core.env.Environment;
import org.uptake.platform.program.Variables;

/**
 * Where the database is and who each part of Uptake is there.
 *
 * @param url JDBC URL, without credentials
 * @param owner owns the schemas and migrates them; nothing else uses it
 * @param command appends to the log and reads it
 * @param sequencer gives events their positions
 * @param query reads the log and owns the rows of the projections
 */
public record DatabaseSettings(
    String url, Login owner, Login command, Login sequencer, Login query) {

  private static final String PREFIX = "UPTAKE_DATABASE_";

  /**
   * As the environment tells it.
   *
   * @param used the roles that this process signs in as; it asks for no other passwords
   */
  public static DatabaseSettings of(Environment environment, DatabaseRole... used) {
    Variables variables = new Variables(environment);
    DatabaseSettings settings = of(variables, used);
    variables.finish();
    return settings;
  }

  /** As part of what a process takes from its environment. */
  public static DatabaseSettings of(Variables variables, DatabaseRole... used) {
    return new DatabaseSettings(
        variables.required(PREFIX + "URL", "jdbc:postgresql://postgres:5432/uptake"),
        login(variables, DatabaseRole.OWNER, used),
        login(variables, DatabaseRole.COMMAND, used),
        login(variables, DatabaseRole.SEQUENCER, used),
        login(variables, DatabaseRole.QUERY, used));
  }

  /** Who may make roles. */
  static Login superuser(Variables variables) {
    return new Login(
        variables.text(PREFIX + "SUPERUSER_USERNAME", "postgres"),
        variables.secret(PREFIX + "SUPERUSER_PASSWORD"));
  }

  private static Login login(Variables variables, DatabaseRole role, DatabaseRole... used) {
    String name = variables.text(PREFIX + role + "_USERNAME", role.defaultName());
    return Arrays.asList(used).contains(role)
        ? new Login(name, variables.secret(PREFIX + role + "_PASSWORD"))
        : Login.byNameAlone(name);
  }
}
