package org.uptake.identity.page;

/**
 * Where somebody chooses a password.
 *
 * @param isGiven whether they were given the present one, and have to
 * @param fewest characters that it has
 */
public record PasswordPage(ProviderFrame frame, String login, boolean isGiven, int fewest)
    implements ProviderPage {

  @Override
  public String template() {
    return "password";
  }
}
