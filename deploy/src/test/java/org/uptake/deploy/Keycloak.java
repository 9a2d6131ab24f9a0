package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real Keycloak as its container runs it, from the distribution that the image is made of. One
 * for all tests of this JVM.
 */
final class Keycloak {

  private static final String SERVICE = "keycloak";
  private static final String REALM = "/realms/uptake";
  private static final int PORT = Deployment.freePort();

  /** People know it by a name, the nodes by a number, as if these were two networks. */
  static final String ADDRESS = "http://localhost:" + PORT;

  static final String ISSUER = ADDRESS + REALM;

  private Keycloak() {}

  static String onThisMachine(String address) {
    return address.replace("//keycloak:8080/", "//127.0.0.1:%d/".formatted(PORT));
  }

  static Container start(Deployment deployment) {
    Map<String, String> environment = deployment.environment(SERVICE);
    deployment.server().create(SERVICE, Settings.given("UPTAKE_KEYCLOAK_DATABASE_PASSWORD"));
    environment.computeIfPresent(
        "KC_DB_URL",
        (name, url) ->
            url.replace("keycloak-database:5432", "127.0.0.1:" + deployment.server().port()));
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(PORT));
    environment.putAll(java());
    Path home = home(deployment.compose());
    mount(deployment.compose().volumes(SERVICE), home);
    return Container.start(
        SERVICE,
        URI.create(ISSUER),
        environment,
        new ProcessBuilder(line(home, deployment.compose().command(SERVICE))));
  }

  /** Where Maven has unpacked the version that is in the image. */
  private static Path home(Compose compose) {
    String image = compose.image(SERVICE);
    String version = image.substring(image.indexOf(':') + 1);
    Path home = Repository.file("deploy/target/keycloak/keycloak-" + version);
    if (!Files.exists(home)) {
      throw new IllegalStateException(version + " of Keycloak is not unpacked: mvn verify");
    }
    return home;
  }

  private static Map<String, String> java() {
    return Map.of(
        "PATH", "/usr/bin:/bin",
        "JAVA_HOME", System.getProperty("java.home"),
        // Starts sooner, which is all that a test wants of it.
        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
  }

  private static void mount(Map<String, String> volumes, Path home) {
    volumes.forEach(
        (file, place) -> {
          try {
            Path target = home.resolve(place.replace("/opt/keycloak/", ""));
            Files.createDirectories(target.getParent());
            Files.copy(Repository.file(file), target, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  private static List<String> line(Path home, List<String> words) {
    List<String> line = new ArrayList<>(List.of("/bin/sh", home.resolve("bin/kc.sh").toString()));
    line.addAll(words);
    return line;
  }
}
