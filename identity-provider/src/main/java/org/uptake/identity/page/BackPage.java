package org.uptake.identity.page;

/** Leads back to a program that waits for its answer, where no redirect may. */
public record BackPage(ProviderFrame frame, String address) implements ProviderPage {

  @Override
  public String template() {
    return "back";
  }
}
