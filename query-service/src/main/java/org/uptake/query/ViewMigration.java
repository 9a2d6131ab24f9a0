package org.uptake.query;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.query.log.QueryDatabase;

/** Brings the tables of the projections to the version of this program, as their owner. */
record ViewMigration(Environment environment) implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    QueryDatabase.migrate(DatabaseSettings.of(environment, DatabaseRole.OWNER));
  }
}
