package org.uptake.console.review;

import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** All reviews with their figures. */
public record ReviewsPage(Frame frame, ReviewsAnswer reviews) implements WebPage {

  @Override
  public String template() {
    return "reviews";
  }
}
