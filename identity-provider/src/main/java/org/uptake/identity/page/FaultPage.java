package org.uptake.identity.page;

/** What a program did wrongly that sent somebody here; the mistake of the frame. */
public record FaultPage(ProviderFrame frame) implements ProviderPage {

  @Override
  public String template() {
    return "fault";
  }
}
