package org.uptake.platform;

import org.springframework.core.env.Environment;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.program.Variables;
import org.uptake.platform.security.IdentityProvider;

/** What a service takes from its environment when it is a process of its own. */
public record ServiceSettings(DatabaseSettings database, IdentityProvider provider) {

  /**
   * @param used the roles that it signs in as
   */
  public static ServiceSettings of(Environment environment, DatabaseRole... used) {
    Variables variables = new Variables(environment);
    ServiceSettings settings =
        new ServiceSettings(DatabaseSettings.of(variables, used), IdentityProvider.of(variables));
    variables.finish();
    return settings;
  }
}
