package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** An http or https address, as it was written. */
public record WebAddress(@JsonValue String value) implements Code {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * @throws IllegalArgumentException if it is none; its message says what would be
   */
  public static WebAddress parse(String text) {
    if (!isWebAddress(text)) {
      throw new IllegalArgumentException("must be an http or https address");
    }
    return new WebAddress(text);
  }

  /** Addresses that were stored stay readable. */
  @JsonCreator
  public WebAddress {}

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
