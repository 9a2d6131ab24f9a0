package org.uptake.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.uptake.platform.program.StartRefused;
import org.uptake.platform.security.OwnHosts;

/**
 * Where this program is reached: the issuer of its tokens.
 *
 * @param issuer without a slash at the end
 * @param isGiven rather than made of host and port
 */
record OwnAddress(String issuer, boolean isLoopback, boolean isGiven) {

  /**
   * @throws StartRefused if others than this machine reach it and nobody says under which address
   */
  static OwnAddress of(Environment environment) {
    String host = environment.getProperty("server.address", "");
    boolean isLoopback = isLoopback(host);
    String given = environment.getProperty("UPTAKE_ISSUER", "");
    if (given.isBlank() && !isLoopback) {
      throw new StartRefused(
          "It would listen on more than this machine, and its tokens must name the address.",
          "Set UPTAKE_ISSUER to the address under which people reach it, such as"
              + " https://uptake.example.org; or SERVER_ADDRESS=127.0.0.1.");
    }
    String own =
        "http://%s:%s"
            .formatted(
                host.contains(":") ? "[%s]".formatted(host) : host,
                environment.getProperty("server.port", "8080"));
    return new OwnAddress(
        given.isBlank() ? own : given.replaceFirst("/$", ""), isLoopback, !given.isBlank());
  }

  /** Its own name among others. */
  OwnHosts hosts(OwnHosts others) {
    String own = URI.create(issuer).getHost();
    return own == null
        ? others
        : new OwnHosts(
            Stream.concat(others.names().stream(), Stream.of(own.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
  }

  boolean isBehindTls() {
    return issuer.startsWith("https://");
  }

  /**
   * @throws StartRefused if others than this machine reach it
   */
  void requireLoopback() {
    if (!isLoopback) {
      throw new StartRefused(
          "The profile demo has passwords that everybody knows, and it would listen on more than"
              + " this machine.",
          "Set SERVER_ADDRESS=127.0.0.1, or start it without the profile.");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
