package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.uptake.platform.database.RolesStep;
import org.uptake.platform.program.StartRefused;

/** What {@code docker-compose.yml} and the Dockerfile promise, where no container engine is. */
class ContainersTest {

  private static final Compose COMPOSE = Compose.read();
  private static final Pattern EXACT = Pattern.compile("[a-z/-]+:\\d+\\.\\d+.*");
  private static final Pattern PASSWORD = Pattern.compile("\"value\": \"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("`((UPTAKE|SERVER|LOGGING)_[A-Z_]+)`");

  @ParameterizedTest
  @CsvSource({
    "postgres, DATABASE_SUPERUSER",
    "roles, DATABASE_SUPERUSER DATABASE_OWNER DATABASE_COMMAND DATABASE_SEQUENCER DATABASE_QUERY",
    "command-migration, DATABASE_OWNER",
    "query-migration, DATABASE_OWNER",
    "command-service, DATABASE_COMMAND DATABASE_SEQUENCER",
    "query-service, DATABASE_QUERY",
    "console, ''",
    "proxy, ''",
    "keycloak, KEYCLOAK KEYCLOAK_DATABASE ADMINISTRATOR",
    "keycloak-database, KEYCLOAK_DATABASE"
  })
  void eachGetsOnlyThePasswordsThatItUses(String service, String names) {
    Set<String> passwords = new TreeSet<>();
    for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
      passwords.add("UPTAKE_%s_PASSWORD".formatted(name));
    }
    assertThat(COMPOSE.asked(service).filter(name -> name.contains("PASSWORD")))
        .containsExactlyInAnyOrderElementsOf(passwords);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roles",
        "command-migration",
        "query-migration",
        "command-service",
        "query-service",
        "console",
        "proxy",
        "keycloak"
      })
  void eachHasNoMoreRightsThanItNeeds(String service) {
    assertThat(COMPOSE.service(service))
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
    // Keycloak puts itself together for its database when it starts.
    assertThat(COMPOSE.service(service).containsKey("read_only"))
        .isNotEqualTo(service.equals("keycloak"));
  }

  @Test
  void onlyTheProxyAndKeycloakAreReachedAndOnlyFromThisMachine() {
    Map<String, List<String>> ports =
        COMPOSE.services().stream()
            .filter(service -> COMPOSE.service(service).containsKey("ports"))
            .collect(
                Collectors.toMap(service -> service, service -> COMPOSE.list(service, "ports")));
    assertThat(ports)
        .containsOnly(
            entry("proxy", List.of("127.0.0.1:${UPTAKE_PORT:-8080}:8080")),
            entry("keycloak", List.of("127.0.0.1:${UPTAKE_KEYCLOAK_PORT:-8081}:8080")));
  }

  @Test
  void whoKnowsThePasswordsOfPeopleCannotReachTheLog() {
    assertThat(COMPOSE.list("postgres", "networks")).containsExactly("database");
    assertThat(COMPOSE.list("keycloak", "networks")).containsExactly("keycloak", "keys");
    assertThat(COMPOSE.list("keycloak-database", "networks")).containsExactly("keycloak");
  }

  /**
   * Or they would be reached past the proxy, by whoever shares the network that it is called from.
   */
  @Test
  void theServicesAreNotWhereTheProxyIsCalled() {
    for (String service : List.of("command-service", "query-service")) {
      assertThat(COMPOSE.list(service, "networks")).containsExactly("database", "services", "keys");
    }
    assertThat(COMPOSE.list("console", "networks")).containsExactly("services");
    assertThat(COMPOSE.list("proxy", "networks")).containsExactly("services", "public");
  }

  /** What was tried is what starts, today and next year. */
  @Test
  void everyForeignImageIsNamedByItsExactVersion() {
    List<String> images =
        Stream.concat(
                COMPOSE.services().stream().map(COMPOSE::image),
                Repository.read("deploy/Dockerfile")
                    .lines()
                    .filter(line -> line.startsWith("FROM "))
                    .map(line -> line.split(" ", 3)[1]))
            .filter(image -> !image.startsWith("uptake-"))
            .toList();
    assertThat(images).hasSizeGreaterThan(5).allMatch(EXACT.asMatchPredicate());
  }

  @Test
  void theScriptsLetNobodyElseReadWhatTheyMake(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("made");
    Settings.write(made, "http://127.0.0.1:8081");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rw-------");
    String first = Files.readString(made);
    assertThatThrownBy(() -> Settings.write(made, "http://127.0.0.1:8081"))
        .hasMessageContaining("exist");
    assertThat(made).as("passwords that are in use").hasContent(first);
  }

  @Test
  void keycloakComesOnlyWhereItIsAskedFor() {
    for (String service : COMPOSE.services()) {
      assertThat(COMPOSE.list(service, "profiles"))
          .as(service)
          .isEqualTo(service.startsWith("keycloak") ? List.of("keycloak") : List.of());
    }
  }

  /**
   * But for the proxies outside and further names, which most do not have, and what is only told.
   */
  @Test
  void theScriptsMakeAllThatHasNoDefault() {
    Set<String> needed = COMPOSE.askedWithoutDefault();
    Set<String> told = Set.of("UPTAKE_LICENSE", "UPTAKE_OPERATOR", "UPTAKE_SECURITY_CONTACT");
    assertThat(needed.removeAll(Set.of("UPTAKE_OUTER_PROXIES", "UPTAKE_HOSTS"))).isTrue();
    assertThat(needed.removeAll(told)).isTrue();
    assertThat(Settings.made("http://127.0.0.1:8081").keySet())
        .contains("COMPOSE_PROFILES")
        .containsAll(needed);
  }

  @Test
  void theRealmHoldsNoSecrets() {
    String realm = Repository.read("deploy/keycloak/uptake-realm.json");
    assertThat(realm).doesNotContain("\"secret\"").doesNotContain("privateKey");
    assertThat(PASSWORD.matcher(realm).results().map(password -> password.group(1)))
        .containsExactly("${UPTAKE_ADMINISTRATOR_PASSWORD}");
  }

  @Test
  void theImageRunsAsNobodySpecialInLayersAndTellsItsHealth() {
    String dockerfile = Repository.read("deploy/Dockerfile");
    assertThat(dockerfile).contains("\nUSER 10001\n", "\nHEALTHCHECK ", "extract --layers");
    assertThat(dockerfile.indexOf("layers/dependencies/"))
        .isLessThan(dockerfile.indexOf("layers/application/"));
  }

  @Test
  void everyVariableIsDocumentedAndEveryDocumentedOneIsUsed() {
    Set<String> used = new TreeSet<>(COMPOSE.asked());
    used.addAll(COMPOSE.given());
    used.addAll(askedForByTheDatabase());
    used.addAll(Set.of("SERVER_PORT", "LOGGING_LEVEL_ORG_UPTAKE"));
    used.removeIf(name -> name.startsWith("POSTGRES_") || name.startsWith("KC_"));
    assertThat(documented()).containsExactlyInAnyOrderElementsOf(used);
  }

  /** Of the section on containers. */
  private static Set<String> documented() {
    String operations = Repository.read("docs/operations.md");
    int begin = operations.indexOf("\n## Containers\n");
    String section = operations.substring(begin, operations.indexOf("\n## ", begin + 1));
    Set<String> names = new TreeSet<>();
    Matcher variable = VARIABLE.matcher(section);
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }

  /** The step that makes the roles asks for everything that any program asks for. */
  private static Set<String> askedForByTheDatabase() {
    Set<String> names = new TreeSet<>();
    StandardEnvironment nothing = new StandardEnvironment();
    nothing.getPropertySources().forEach(s -> nothing.getPropertySources().remove(s.getName()));
    nothing
        .getPropertySources()
        .addFirst(
            new PropertySource<>("asked", Map.of()) {
              @Override
              public @Nullable Object getProperty(String name) {
                names.add(name);
                return null;
              }
            });
    try {
      new RolesStep(nothing).run(new DefaultApplicationArguments());
    } catch (StartRefused expected) {
      names.removeIf(name -> name.endsWith("_FILE"));
    }
    return names;
  }
}
