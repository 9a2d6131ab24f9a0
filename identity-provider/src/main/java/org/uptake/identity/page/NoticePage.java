package org.uptake.identity.page;

/**
 * What somebody is told, without a form.
 *
 * @param kind of the words that tell it: signed-out, device-done, device-denied, no-administrator,
 *     too-many
 */
public record NoticePage(ProviderFrame frame, String kind) implements ProviderPage {

  @Override
  public String template() {
    return "notice";
  }
}
