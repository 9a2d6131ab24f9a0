package org.uptake.identity.page;

/** Where somebody signs in. */
public record SignInPage(ProviderFrame frame) implements ProviderPage {

  @Override
  public String template() {
    return "sign-in";
  }
}
