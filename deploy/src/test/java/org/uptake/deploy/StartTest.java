package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;

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
