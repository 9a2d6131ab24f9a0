package org.uptake.identity.page;

/** Where an administrator lets somebody in, as the form was filled in. */
public record InvitationPage(ProviderFrame frame, String account, String login)
    implements ProviderPage {

  @Override
  public String template() {
    return "invitation";
  }
}
