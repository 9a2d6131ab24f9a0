package org.uptake.console.frame;

/**
 * What is shown instead of a page.
 *
 * @param kind of the words that tell it: not-found, refused, late, unreachable, broken ...
 * @param reference for whoever looks after the program
 * @param again whether the page keeps trying by itself
 */
public record ErrorPage(Frame frame, int status, String kind, String reference, boolean again)
    implements WebPage {

  private static final int RETRY_SECONDS = 10;

  @Override
  public int renewedAfter() {
    return again ? RETRY_SECONDS : 0;
  }

  @Override
  public String template() {
    return "error";
  }
}
