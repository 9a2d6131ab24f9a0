package org.uptake.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * The pages of the same program, as a client of the provider: with a secret that each start draws,
 * and let back to nowhere but the program's own address.
 */
public final class OwnConsole {

  private static final int SECRET_BYTES = 32;

  private final OwnAddress address;
  private final Clients clients;
  private final String secret = drawn();

  OwnConsole(OwnAddress address, Clients clients) {
    this.address = address;
    this.clients = clients;
  }

  private static String drawn() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** Once it is known at which port it listens. */
  @EventListener
  void listening(WebServerInitializedEvent event) {
    int port = event.getWebServer().getPort();
    clients.registerConsole(
        secret,
        address.isGiven()
            ? List.of(address.issuer())
            : Stream.of("127.0.0.1", "[::1]", "localhost")
                .map(host -> "http://%s:%d".formatted(host, port))
                .toList());
  }

  public String name() {
    return Clients.CONSOLE;
  }

  public String secret() {
    return secret;
  }

  public String issuer() {
    return address.issuer();
  }

  /** The one address under which people come; null where only this machine reaches it, by any. */
  public @Nullable String address() {
    return address.isGiven() ? address.issuer() : null;
  }
}
