package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What lies in {@code .env}: the scripts of the deployment make it. */
final class Settings {

  private static final String NO_LIMIT = "1000000/1000000";

  /** The same for this machine, where many requests are made in little time. */
  private static final Map<String, String> GIVEN = forThisMachine();

  private Settings() {}

  static Map<String, String> given() {
    return GIVEN;
  }

  static String given(String name) {
    return Objects.requireNonNull(GIVEN.get(name), name);
  }

  /**
   * @param keycloak the address under which people reach Keycloak
   */
  static Map<String, String> made(String keycloak) {
    return file(keycloak).stream()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static List<String> file(String keycloak) {
    try {
      Path made = Files.createTempDirectory("settings").resolve("made");
      write(made, keycloak);
      List<String> lines = Files.readAllLines(made);
      Files.delete(made);
      Files.delete(made.getParent());
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void write(Path file, String keycloak) {
    String name = file.toString();
    var passwords = Processes.run(List.of(script("deploy/make-passwords"), name));
    var rest = Processes.run(List.of(script("deploy/keycloak/make-settings"), keycloak, name));
    assertThat(passwords + rest).as("shown to whoever looks on").isEmpty();
  }

  private static String script(String path) {
    return Repository.file(path).toString();
  }

  private static Map<String, String> forThisMachine() {
    Map<String, String> given = new LinkedHashMap<>(made(Keycloak.ADDRESS));
    given.computeIfPresent("UPTAKE_JWKS_URI", (name, address) -> Keycloak.onThisMachine(address));
    given.put("UPTAKE_DATABASE_SUPERUSER_PASSWORD", Server.SUPERUSER);
    given.put("UPTAKE_RATE_ACCOUNT", NO_LIMIT);
    given.put("UPTAKE_RATE_ADDRESS", NO_LIMIT);
    given.put("UPTAKE_PUBLIC_SCHEME", "https");
    given.put("UPTAKE_OUTER_PROXIES", "10.0.0.0/8 " + Deployment.OUTER_PROXY);
    return given;
  }
}
