package org.uptake.console.review;

import java.util.List;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** Reviews side by side on one axis, each as high as its share. */
public record ComparePage(
    Frame frame, ReviewsAnswer reviews, List<ReviewStrip> strips, TimeAxis axis)
    implements WebPage {

  /** Whether there are more than are shown, and nobody chose. */
  public boolean isCut() {
    return frame.visit().parameter("review") == null && strips.size() < reviews.total();
  }

  @Override
  public String template() {
    return "compare";
  }
}
