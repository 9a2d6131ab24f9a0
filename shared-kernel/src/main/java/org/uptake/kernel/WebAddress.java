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
    URI address = address(text);
    if (address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must not contain a user name or a password");
    }
    return new WebAddress(text);
  }

  /** Addresses that were stored stay readable. */
  @JsonCreator
  public WebAddress {}

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null
          && address.getScheme() != null
          && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
        return address;
      }
      throw new IllegalArgumentException("has no host, or another scheme");
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("must be an http or https address", malformed);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
