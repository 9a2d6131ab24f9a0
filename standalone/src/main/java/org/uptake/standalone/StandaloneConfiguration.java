package org.uptake.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.uptake.console.ApiAddress;
import org.uptake.console.signin.SignInProvider;
import org.uptake.identity.DisplayNames;
import org.uptake.identity.OwnConsole;
import org.uptake.kernel.AccountId;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.Login;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.Person;
import org.uptake.platform.security.ConsoleSecret;
import org.uptake.standalone.postgres.EmbeddedPostgres;

/** What one machine adds to the services: a database, and the data set to begin with. */
@Configuration(proxyBeanMethods = false)
class StandaloneConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(@Value("${uptake.data-dir}") Path directory) {
    return EmbeddedPostgres.start(directory);
  }

  @Bean
  DatabaseSettings databaseSettings(EmbeddedPostgres postgres) {
    return LocalRoles.prepare(postgres);
  }

  /** After the others: they take from everybody what is not granted. */
  @Bean
  @DependsOn("databaseSettings")
  Login identityRole(EmbeddedPostgres postgres) {
    return LocalRoles.prepareIdentity(postgres);
  }

  @Bean
  OwnPort ownPort() {
    return new OwnPort();
  }

  /** The pages ask the API of the same program. */
  @Bean
  ApiAddress apiAddress(OwnPort port) {
    return new ApiAddress(port::url);
  }

  /** People sign in to the pages with the provider of the same program. */
  @Bean
  SignInProvider signInProvider(OwnConsole console, OwnPort port) {
    return new SignInProvider(
        console.issuer(),
        console.name(),
        console.secret(),
        console.address(),
        true,
        () ->
            new SignInProvider.Endpoints(
                "/oauth2/authorize",
                port.url() + "/oauth2/token",
                port.url() + "/oauth2/jwks",
                port.url() + "/oauth2/revoke",
                "/connect/logout"));
  }

  /**
   * People are called at the provider as in the directory, which only those who read may look at.
   */
  @Bean
  DisplayNames displayNames(@Qualifier("queryDirectory") DirectoryRows directory) {
    return account ->
        directory.people(List.of(AccountId.of(account))).values().stream()
            .map(Person::name)
            .filter(Objects::nonNull)
            .findFirst();
  }

  @Bean
  ConsoleSecret consoleSecret() {
    return ConsoleSecret.drawn();
  }

  /** Without a folder the demo has its people and an empty log, or the one that is there. */
  @Bean
  @Profile("demo")
  @ConditionalOnProperty("uptake.demo-data")
  DemoData demoData(@Value("${uptake.demo-data}") Path directory) {
    return new DemoData(directory);
  }

  @Bean
  Welcome welcome(Environment environment, java.util.Optional<DemoData> demo) {
    return new Welcome(environment, demo);
  }

  @Bean
  @ConditionalOnProperty("uptake.rehearsal")
  Rehearsal rehearsal() {
    return new Rehearsal();
  }
}
