package org.uptake.console.frame;

/**
 * What somebody is told after signing in or out.
 *
 * @param kind of the words that tell it: signed-out, not-signed-in
 */
public record SigningPage(Frame frame, String kind) implements WebPage {

  @Override
  public String template() {
    return "signing";
  }
}
