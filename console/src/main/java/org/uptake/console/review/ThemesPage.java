package org.uptake.console.review;

import org.uptake.console.api.ThemesAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** The themes of all reviews. */
public record ThemesPage(Frame frame, ThemesAnswer told) implements WebPage {

  @Override
  public String template() {
    return "themes";
  }
}
