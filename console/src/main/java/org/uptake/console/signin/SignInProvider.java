package org.uptake.console.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * With whom people sign in, an identity provider that speaks OpenID Connect, and what the console
 * is called there. It must let the console be led back to {@code /console/signed-in} and {@code
 * /console/signed-out} of its own address.
 *
 * @param issuer as its tokens name it
 * @param ownAddress under which people reach the console, scheme, host and port; null where it may
 *     be any that they come by
 * @param isPartOfUptake and may know from where people come, by the secret of the console
 * @param endpoints asked for only once the console serves
 */
public record SignInProvider(
    String issuer,
    String client,
    String secret,
    @Nullable String ownAddress,
    boolean isPartOfUptake,
    Supplier<Endpoints> endpoints) {

  public boolean isBehindTls() {
    return ownAddress != null && ownAddress.startsWith("https://");
  }

  /** Nobody learns the secret from a log. */
  @Override
  public String toString() {
    return issuer + " for " + client;
  }

  /**
   * Addresses of the provider.
   *
   * @param authorization for browsers, as is {@code endOfSession}: a path alone is on the host that
   *     the console is reached by
   * @param keys its public keys
   */
  public record Endpoints(
      String authorization, String token, String keys, String revocation, String endOfSession) {}
}
