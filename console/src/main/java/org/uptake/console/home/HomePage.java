package org.uptake.console.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.ChangesAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.console.review.ReviewStrip;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * The start.
 *
 * @param latest of the reviews, those that are shown with their charts
 * @param since the first of the days of which {@code lately} tells
 */
public record HomePage(
    Frame frame,
    ReviewsAnswer reviews,
    ReviewsAnswer latest,
    PagePart<List<ReviewStrip>> strips,
    TimeAxis axis,
    PagePart<AttentionAnswer> attention,
    PagePart<ChangesAnswer> lately,
    LocalDate since)
    implements WebPage {

  @Override
  public String template() {
    return "home";
  }

  public boolean isCut() {
    return latest.items().size() < reviews.total();
  }

  public long total() {
    return reviews.items().stream().mapToLong(ReviewsAnswer.Item::recommendations).sum();
  }

  public long count(Stage stage) {
    return reviews.items().stream().mapToLong(review -> review.count(stage)).sum();
  }

  /** Why recommendations need a person, the most urgent first, with how many do. */
  public List<Map.Entry<String, Long>> reasons() {
    return attention.isThere() ? List.copyOf(attention.get().counts().entrySet()) : List.of();
  }
}
