package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
  private static final Pattern VARIABLE = Pattern.compile("`((UPTAKE|SERVER|LOGGING)_[A-Z_]+)`");

  @ParameterizedTest
  @CsvSource({
    "roles, SUPERUSER OWNER COMMAND SEQUENCER QUERY",
    "command-migration, OWNER",
    "query-migration, OWNER",
    "command-service, COMMAND SEQUENCER",
    "query-service, QUERY",
    "proxy, ''"
  })
  void eachGetsOnlyThePasswordsThatItUses(String service, String roles) {
    Set<String> passwords = new TreeSet<>();
    for (String role : roles.isEmpty() ? new String[0] : roles.split(" ")) {
      passwords.add("UPTAKE_DATABASE_%s_PASSWORD".formatted(role));
    }
    assertThat(COMPOSE.environment(service).keySet().stream().filter(n -> n.contains("PASSWORD")))
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
        "proxy"
      })
  void eachHasNoMoreRightsThanItNeeds(String service) {
    assertThat(COMPOSE.service(service))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
  }

  @Test
  void onlyTheProxyIsReachedAndOnlyFromThisMachine() {
    for (String service : COMPOSE.services()) {
      Object ports = COMPOSE.service(service).get("ports");
      assertThat(ports)
          .as(service)
          .isEqualTo(
              service.equals("proxy") ? List.of("127.0.0.1:${UPTAKE_PORT:-8080}:8080") : null);
    }
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
    used.removeIf(name -> name.startsWith("POSTGRES_"));
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
