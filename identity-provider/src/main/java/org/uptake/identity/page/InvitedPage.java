package org.uptake.identity.page;

/** What an administrator tells whoever was let in; shown once. */
public record InvitedPage(ProviderFrame frame, String login, String password)
    implements ProviderPage {

  @Override
  public String template() {
    return "invited";
  }
}
