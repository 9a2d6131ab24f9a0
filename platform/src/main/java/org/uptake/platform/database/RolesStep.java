package org.uptake.platform.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.uptake.platform.program.Variables;

/** Makes the roles of the database, as its superuser. */
public record RolesStep(Environment environment) implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    Variables variables = new Variables(environment);
    DatabaseSettings settings = DatabaseSettings.of(variables, DatabaseRole.values());
    Login superuser = DatabaseSettings.superuser(variables);
    variables.finish();
    Roles.prepare(settings, superuser);
  }
}
