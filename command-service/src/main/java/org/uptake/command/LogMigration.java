package org.uptake.command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.uptake.command.log.CommandDatabase;
import org.uptake.platform.database.DatabaseRole;
import org.uptake.platform.database.DatabaseSettings;

/** Brings the log to the version of this program, as its owner. */
record LogMigration(Environment environment) implements ApplicationRunner {

  @Override
  public void run(ApplicationArguments arguments) {
    CommandDatabase.migrate(DatabaseSettings.of(environment, DatabaseRole.OWNER));
  }
}
