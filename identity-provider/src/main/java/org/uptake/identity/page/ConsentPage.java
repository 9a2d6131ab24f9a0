package org.uptake.identity.page;

/**
 * Where somebody is asked whether a program may act for them.
 *
 * @param program its name
 * @param address where the answer goes
 * @param withName whether it would know how they are called
 * @param state by which the question is known
 */
public record ConsentPage(
    ProviderFrame frame,
    String program,
    String client,
    String address,
    boolean withName,
    String state)
    implements ProviderPage {

  @Override
  public String template() {
    return "consent";
  }
}
