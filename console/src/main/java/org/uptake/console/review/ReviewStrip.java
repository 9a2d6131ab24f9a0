package org.uptake.console.review;

import java.time.LocalDate;
import java.util.List;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.chart.StackedChart;
import org.uptake.console.chart.Stages;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Titles;
import org.uptake.console.frame.Visit;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.pages.Language;

/**
 * One review among others: its title in two parts, its chart on the axis of all, its counts.
 *
 * @param subtitle what stood in parentheses, or nothing
 */
public record ReviewStrip(
    ReviewsAnswer.Item review, String title, String subtitle, StackedChart chart) {

  /** Side by side; more are looked for in the list. */
  public static final int MOST = 12;

  /** A chart goes back so far; a review that is older, or dated so by mistake, begins with it. */
  private static final int MOST_YEARS = 40;

  private static final double EACH = 1.6;
  private static final double HIGHEST = 96;

  /** In the order of their publication. */
  public static List<ReviewStrip> of(ReviewsAnswer reviews, SeriesAnswer series, Frame frame) {
    TimeAxis axis = axis(reviews, frame.language());
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

  /** Those published last, in the order of their publication. */
  public static ReviewsAnswer latest(ReviewsAnswer reviews) {
    int all = reviews.items().size();
    return reviews.of(reviews.items().subList(Math.max(0, all - MOST), all));
  }

  public static TimeAxis axis(ReviewsAnswer reviews, Language language) {
    LocalDate earliest = reviews.asOf().minusYears(MOST_YEARS);
    LocalDate first =
        reviews.items().stream()
            .map(review -> review.publishedOn().earliest())
            .min(LocalDate::compareTo)
            .orElse(reviews.asOf());
    return TimeAxis.of(
        first.isBefore(earliest) ? earliest : first, latest(reviews.asOf()), language);
  }

  /** The series of each of them, as long as the axis. */
  public static SeriesAnswer ask(ReviewsAnswer reviews, Visit visit, UptakeApi api) {
    LocalDate first = axis(reviews, visit.language()).from();
    LocalDate from = first.isAfter(reviews.asOf()) ? reviews.asOf() : first;
    return api.progress(visit.ask().with("groupBy", "review").with("from", from).parameters());
  }

  private static LocalDate latest(LocalDate asOf) {
    LocalDate today = org.uptake.pages.Dates.today();
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
