package org.uptake.standalone;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.uptake.kernel.StakeholderCode;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.database.Roles;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.standalone.postgres.EmbeddedPostgres;

/** What one machine adds to the services: a database, and somebody who records. */
@Configuration(proxyBeanMethods = false)
class StandaloneConfiguration {

  private static final int PASSWORD_BYTES = 24;

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(@Value("${uptake.data-dir}") Path directory) {
    return EmbeddedPostgres.start(directory);
  }

  /** The passwords of the services live as long as this process; each start sets new ones. */
  @Bean
  DatabaseSettings databaseSettings(EmbeddedPostgres postgres) {
    DatabaseSettings settings =
        new DatabaseSettings(
            postgres.url(),
            login("uptake_owner"),
            login("uptake_command"),
            login("uptake_sequencer"),
            login("uptake_query"));
    Roles.prepare(settings, new Login(postgres.superuser(), postgres.password()));
    return settings;
  }

  private static Login login(String role) {
    byte[] password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    return new Login(role, HexFormat.of().formatHex(password));
  }

  /** Until people sign in, everybody on this machine is this one steward. */
  @Bean
  CurrentAuthor developmentAuthor() {
    Author development =
        new Author("development", new StakeholderCode("DPO"), List.of("steward", "verifier"));
    return () -> development;
  }

  @Bean
  @Profile("demo")
  DemoData demoData(@Value("${uptake.demo-data}") Path directory) {
    return new DemoData(directory);
  }

  @Bean
  Welcome welcome(Environment environment, java.util.Optional<DemoData> demo) {
    return new Welcome(environment, demo);
  }
}
