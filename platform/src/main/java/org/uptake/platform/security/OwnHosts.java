package org.uptake.platform.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.platform.program.Variables;

/**
 * The names under which people reach this program, beside those of the machine itself. Under any
 * other it answers nothing: a page of another site could make its name lead here, and then ask with
 * what a browser has.
 */
public record OwnHosts(Set<String> names) {

  private static final String SEPARATORS = "[,\\s]+";

  /** As {@code UPTAKE_HOSTS} says. */
  public static OwnHosts of(Variables variables) {
    return new OwnHosts(
        Arrays.stream(variables.text("UPTAKE_HOSTS", "").split(SEPARATORS))
            .filter(name -> !name.isEmpty())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean include(String host) {
    return names.contains(host.toLowerCase(Locale.ROOT)) || isThisMachine(host);
  }

  private static boolean isThisMachine(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
