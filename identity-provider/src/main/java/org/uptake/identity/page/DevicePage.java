package org.uptake.identity.page;

/**
 * Where somebody lets a program without a browser act for them.
 *
 * @param code as it was typed
 */
public record DevicePage(ProviderFrame frame, String code) implements ProviderPage {

  @Override
  public String template() {
    return "device";
  }
}
