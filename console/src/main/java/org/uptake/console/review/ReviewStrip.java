package org.uptake.console.review;

import java.time.LocalDate;
import java.util.List;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.chart.StackedChart;
import org.uptake.console.chart.Stages;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Titles;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * One review among others: its title in two parts, its chart on the axis of all, its counts.
 *
 * @param subtitle what stood in parentheses, or nothing
 */
public record ReviewStrip(
    ReviewsAnswer.Item review, String title, String subtitle, StackedChart chart) {

  private static final double EACH = 1.6;
  private static final double HIGHEST = 96;

  /** In the order of their publication. */
  public static List<ReviewStrip> of(ReviewsAnswer reviews, SeriesAnswer series, Frame frame) {
    TimeAxis axis = axis(reviews, frame);
    return reviews.items().stream()
        .map(
            review ->
                of(
                    review,
                    series.eachGroup().stream()
                        .filter(group -> group.review().equals(review.code()))
                        .findFirst()
                        .map(SeriesAnswer.Group::points)
                        .orElse(List.of()),
                    axis))
        .toList();
  }

  public static TimeAxis axis(ReviewsAnswer reviews, Frame frame) {
    LocalDate first =
        reviews.items().stream()
            .map(review -> review.publishedOn().earliest())
            .min(LocalDate::compareTo)
            .orElse(reviews.asOf());
    return TimeAxis.of(first, latest(reviews.asOf()), frame.language());
  }

  private static LocalDate latest(LocalDate asOf) {
    LocalDate today = org.uptake.console.frame.Dates.today();
    return asOf.isAfter(today) ? asOf : today;
  }

  private static ReviewStrip of(
      ReviewsAnswer.Item review, List<SeriesAnswer.Point> points, TimeAxis axis) {
    double each = Math.min(EACH, HIGHEST / Math.max(1, review.recommendations()));
    return new ReviewStrip(
        review,
        Titles.main(review.title()),
        Titles.rest(review.title()),
        StackedChart.of(
            points,
            review.publishedOn().earliest(),
            axis,
            10,
            each,
            1,
            stage -> Integer.MAX_VALUE / 4));
  }

  /** The stages that there are, the furthest along first. */
  public List<Stage> stages() {
    return Stages.STACKED.stream().filter(stage -> review.count(stage) > 0).toList();
  }
}
