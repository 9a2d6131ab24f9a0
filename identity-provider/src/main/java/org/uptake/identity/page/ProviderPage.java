package org.uptake.identity.page;

/** What one page of the provider shows; the template of the same name writes it. */
public interface ProviderPage {

  ProviderFrame frame();

  /** The name of the template. */
  String template();
}
