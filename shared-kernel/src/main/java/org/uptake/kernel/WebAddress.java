package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An http or https address, as it was written. */
public record WebAddress(@JsonValue String value) implements Code {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * @throws BadValue if it is none
   */
  public static WebAddress parse(String text) {
    URI address = address(text);
    if (address.getRawUserInfo() != null) {
      throw new BadValue(InvalidValue.Simple.WITHOUT_USER_INFO);
    }
    return new WebAddress(text);
  }

  /** Addresses that were stored stay readable. */
  @JsonCreator
  public WebAddress {}

  private static URI address(String text) {
    return parsed(text)
        .filter(address -> address.getHost() != null && isOfTheWeb(address.getScheme()))
        .orElseThrow(() -> new BadValue(InvalidValue.Simple.WEB_ADDRESS));
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isOfTheWeb(@Nullable String scheme) {
    return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
