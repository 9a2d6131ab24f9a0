package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the programs begin, and why they refuse to. */
class StartTest {

  private static final Deployment EMPTY = new Deployment();

  @AfterAll
  static void stop() {
    EMPTY.close();
  }

  @ParameterizedTest
  @CsvSource({
    "command-service, UPTAKE_DATABASE_COMMAND_PASSWORD UPTAKE_DATABASE_SEQUENCER_PASSWORD UPTAKE_ISSUER",
    "query-service, UPTAKE_DATABASE_QUERY_PASSWORD UPTAKE_ISSUER",
    "query-migration, UPTAKE_DATABASE_OWNER_PASSWORD"
  })
  void namesAllThatIsMissingOnce(String name, String passwords) {
    Container refused = EMPTY.run(name, Map.of());
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.output())
        .contains(passwords.split(" "))
        .containsOnlyOnce("UPTAKE_DATABASE_URL, such as jdbc:postgresql://")
        .doesNotContain("\tat ");
  }

  @Test
  void theConsoleNamesAllThatIsMissingOnce() {
    Container refused = EMPTY.run("console", Map.of());
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.output())
        .containsOnlyOnce("UPTAKE_API, such as http://")
        .contains("UPTAKE_CONSOLE_SECRET")
        .doesNotContain("\tat ");
  }

  /** Nobody answers where it asks. */
  @Test
  void theConsoleSaysThatItsApiIsDownAndKeepsTrying() throws Exception {
    Container console = EMPTY.node("console", "127.0.3.9").awaitReady();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.3.9:%d/en".formatted(EMPTY.port())))
                  .build(),
              BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Refresh")).contains("10");
      assertThat(page.body()).contains("The record cannot be reached");
    } finally {
      console.kill();
    }
  }

  @Test
  void aNodeRefusesADatabaseThatNobodyHasMigrated() {
    EMPTY.step("roles");
    Container refused = EMPTY.run("query-service", EMPTY.environment("query-service"));
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.output()).contains("step 'migrate'").doesNotContain("\tat ");
  }

  @Test
  void migratingTwiceAtOnceDoesNoHarm() {
    try (Deployment deployment = new Deployment()) {
      deployment.step("roles");
      List<Container> steps =
          Stream.of("command-migration", "query-migration", "command-migration", "query-migration")
              .map(name -> deployment.run(name, deployment.environment(name)))
              .toList();
      assertThat(steps).allSatisfy(step -> assertThat(step.awaitEnd()).as(step::output).isZero());
    }
  }
}
