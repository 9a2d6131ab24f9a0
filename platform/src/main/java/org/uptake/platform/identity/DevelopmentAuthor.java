package org.uptake.platform.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.program.StartRefused;

/** Until people sign in, everybody who reaches the port is this one steward. */
public final class DevelopmentAuthor implements CurrentAuthor {

  /** What somebody has to say who opens the port to more than this machine. */
  public static final String EVERYBODY_IS_STEWARD = "everybody-is-steward";

  private static final Author DEVELOPMENT =
      new Author("development", new StakeholderCode("DPO"), Set.of(Role.STEWARD, Role.VERIFIER));

  /**
   * @param address on which the process listens; empty for all of them
   * @param unprotected what was said about it
   * @throws StartRefused if others than this machine could reach the port and nobody vouches for
   *     them
   */
  public DevelopmentAuthor(String address, String unprotected) {
    if (!unprotected.equals(EVERYBODY_IS_STEWARD) && !isLoopback(address)) {
      throw new StartRefused(
          "There is no signing in yet: everybody who reaches the port is a steward, and it would"
              + " listen on more than this machine's loopback address.",
          "Set SERVER_ADDRESS=127.0.0.1; or, where only people whom you trust reach the port,"
              + " UPTAKE_UNPROTECTED=%s.".formatted(EVERYBODY_IS_STEWARD));
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  @Override
  public Author author() {
    return DEVELOPMENT;
  }
}
