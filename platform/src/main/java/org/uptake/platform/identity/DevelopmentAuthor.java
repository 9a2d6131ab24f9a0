package org.uptake.platform.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.program.StartRefused;

/**
 * Until people sign in, everybody who reaches the port may do everything, or what the roles allow
 * that a header names, for the organisation that another names.
 */
public final class DevelopmentAuthor implements CurrentAuthor, Accounts {

  /** What somebody has to say who opens the port to more than this machine. */
  public static final String EVERYBODY_IS_STEWARD = "everybody-is-steward";

  /** For which organisation somebody acts; each has an author of its own. */
  public static final String ORGANISATION = "X-Development-Organisation";

  private static final String ROLES = "X-Development-Roles";
  private static final String ALL = Role.joined(EnumSet.allOf(Role.class));

  private static final String NAME = "development";
  private static final String USUAL = "DPO";

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
    String organisation = header(ORGANISATION, "");
    String id = organisation.isEmpty() ? NAME : NAME + "-" + organisation;
    return author(id, organisation(id), header(ROLES, ALL));
  }

  private static String header(String name, String otherwise) {
    String given =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            ? request.getRequest().getHeader(name)
            : null;
    return given == null ? otherwise : given;
  }

  private static Author author(String id, String organisation, String roles) {
    return new Author(id, new StakeholderCode(organisation), Role.split(roles));
  }

  @Override
  public Optional<Author> of(Identity identity) {
    return Optional.empty();
  }

  @Override
  public Optional<Author> withId(String account) {
    return account.startsWith(NAME)
        ? Optional.of(author(account, organisation(account), ALL))
        : Optional.empty();
  }

  private static String organisation(String account) {
    return account.equals(NAME) ? USUAL : account.substring(NAME.length() + 1);
  }
}
