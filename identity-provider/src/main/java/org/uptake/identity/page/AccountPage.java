package org.uptake.identity.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * What somebody is here, and what they let programs have.
 *
 * @param login empty where they came without one
 * @param account its id
 */
public record AccountPage(
    ProviderFrame frame,
    String login,
    Set<Role> roles,
    String organisation,
    String account,
    List<Given> programs)
    implements ProviderPage {

  /**
   * A program that acts for them.
   *
   * @param id to take it back by
   * @param end in UTC
   */
  public record Given(String id, String program, Instant end) {}

  public boolean administers() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  /** Their roles in words. */
  public Markup roleWords() {
    return roles.isEmpty()
        ? frame.html("roles.none")
        : frame
            .words()
            .list(
                roles.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(role -> Markup.text(frame.words().word("role", role)))
                    .toList());
  }

  @Override
  public String template() {
    return "account";
  }
}
