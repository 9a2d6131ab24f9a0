package org.uptake.console.review;

import java.time.LocalDate;
import java.util.List;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.chart.StackedChart;
import org.uptake.console.chart.Stages;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.pages.Dates;
import org.uptake.pages.Markup;

/**
 * How far recommendations came over time: a sentence, a picture and a table of the same figures.
 *
 * @param name of what they belong to
 */
public record SeriesFigure(String name, SeriesAnswer series, StackedChart chart) {

  private static final double TOP = 26;
  private static final double HEIGHT = 315;
  private static final double TALLEST = 9;
  private static final double FOOT = 24;

  public static SeriesFigure of(String name, SeriesAnswer series, LocalDate start, Frame frame) {
    LocalDate today = Dates.today();
    LocalDate end = series.asOf().isAfter(today) ? series.asOf() : today;
    long most = series.points().stream().mapToLong(SeriesAnswer.Point::total).max().orElse(1);
    StackedChart chart =
        StackedChart.of(
            series.points(),
            start,
            TimeAxis.of(start, end, frame.language()),
            TOP,
            Math.min(TALLEST, HEIGHT / Math.max(1, most)),
            FOOT,
            stage -> frame.stage(stage).length());
    return new SeriesFigure(name, series, chart);
  }

  /** The stages that ever occurred, the furthest along first. */
  public List<Stage> stages() {
    return Stages.STACKED.stream()
        .filter(stage -> series.points().stream().anyMatch(point -> point.count(stage) > 0))
        .toList();
  }

  /** The newest first. */
  public List<SeriesAnswer.Point> rows() {
    return series.points().reversed();
  }

  /** What the picture shows, in a sentence: three moments of it. */
  public Markup sentence(Frame frame) {
    List<SeriesAnswer.Point> points = series.points();
    if (points.isEmpty()) {
      return frame.html("series.empty");
    }
    SeriesAnswer.Point middle = points.get(points.size() / 2);
    SeriesAnswer.Point last = points.getLast();
    return frame.html(
        "series.sentence",
        "middle",
        frame.day(middle.date()),
        "then",
        done(middle),
        "last",
        frame.day(last.date()),
        "now",
        done(last),
        "total",
        last.total(),
        "untouchedThen",
        middle.count(Stage.PROPOSED),
        "untouchedNow",
        last.count(Stage.PROPOSED));
  }

  private static long done(SeriesAnswer.Point point) {
    return point.count(Stage.IMPLEMENTED) + point.count(Stage.PARTIALLY_IMPLEMENTED);
  }
}
