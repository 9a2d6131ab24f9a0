package org.uptake.console.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.SeriesAnswer.Point;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * The stages of recommendations over time, stacked: each step shows what was at its end, and stands
 * on the one below without a gap, since both are cut at the same heights.
 *
 * @param height in pixels
 * @param areas one for each run of a stage in which neither edge moves
 * @param words within areas where they fit
 * @param ends what there was at the mark, from top to bottom
 * @param mark where the day stands of which the page speaks
 */
public record StackedChart(
    TimeAxis axis,
    String height,
    String foot,
    Outline outline,
    List<Area> areas,
    List<Inner> words,
    List<End> ends,
    String mark,
    boolean markIsEarly,
    long total) {

  /** So that no seam shows between two areas. */
  private static final double OVERLAP = 0.12;

  private static final double WORD_HEIGHT = 17;
  private static final double LABEL_HEIGHT = 18;
  private static final double BASELINE = 4.5;

  /** The width of a letter in per cent of the narrowest chart that shows words within. */
  private static final double LETTER = 1.5;

  /** At the earliest mark after which labels still have room before the edge. */
  private static final double EARLY = 72;

  /** The box that all of them fill, from the first day to the mark. */
  public record Outline(String x, String width, String y, String height) {}

  public record Area(Stage stage, String x, String width, String y, String height) {}

  public record Inner(Stage stage, String x, String y) {}

  /**
   * @param middle of the area
   * @param shift from there to the label, which gave way to its neighbours
   */
  public record End(Stage stage, long count, String middle, String shift, String y) {}

  /**
   * @param start of the first step
   * @param top the room above, in pixels
   * @param each the height of one recommendation
   * @param length of the word of a stage, in letters
   */
  public static StackedChart of(
      List<Point> points,
      LocalDate start,
      TimeAxis axis,
      double top,
      double each,
      double below,
      java.util.function.ToIntFunction<Stage> length) {
    long most = points.stream().mapToLong(Point::total).max().orElse(0);
    double foot = top + most * each;
    Bands bands = new Bands(points, start, foot, each);
    List<Area> areas = new ArrayList<>();
    List<Inner> words = new ArrayList<>();
    for (Stage stage : Stages.STACKED) {
      List<Run> runs = bands.runs(stage);
      runs.forEach(run -> areas.add(area(stage, run, axis)));
      Inner word = word(stage, runs, axis, length.applyAsInt(stage));
      if (word != null) {
        words.add(word);
      }
    }
    LocalDate last = points.isEmpty() ? axis.to() : points.getLast().date();
    double at = axis.at(last);
    boolean early = axis.mirrored() ? at > 100 - EARLY : at < EARLY;
    return new StackedChart(
        axis,
        SvgNumbers.pixels(foot + below),
        SvgNumbers.pixels(foot),
        new Outline(
            SvgNumbers.percent(axis.left(start, last)),
            SvgNumbers.percent(axis.width(start, last)),
            SvgNumbers.pixels(top),
            SvgNumbers.pixels(foot - top)),
        areas,
        words,
        ends(bands),
        SvgNumbers.percent(at),
        early,
        most);
  }

  private static Area area(Stage stage, Run run, TimeAxis axis) {
    double left = axis.left(run.from, run.to);
    double width = Math.min(axis.width(run.from, run.to) + OVERLAP, 100 - left);
    return new Area(
        stage,
        SvgNumbers.percent(left),
        SvgNumbers.percent(width),
        SvgNumbers.pixels(run.y),
        SvgNumbers.pixels(run.height));
  }

  /** In the longest stretch through which a band is high enough for the word to lie level. */
  private static @Nullable Inner word(Stage stage, List<Run> runs, TimeAxis axis, int letters) {
    Inner best = null;
    double widest = letters * LETTER + 2;
    for (int first = 0; first < runs.size(); first++) {
      double upper = runs.get(first).y;
      double lower = upper + runs.get(first).height;
      for (int last = first; last < runs.size(); last++) {
        Run run = runs.get(last);
        boolean goesOn = last == first || runs.get(last - 1).to.equals(run.from);
        upper = Math.max(upper, run.y);
        lower = Math.min(lower, run.y + run.height);
        if (!goesOn || lower - upper < WORD_HEIGHT) {
          break;
        }
        double width = axis.width(runs.get(first).from, run.to);
        if (width > widest) {
          widest = width;
          double middle = axis.left(runs.get(first).from, run.to) + width / 2;
          best =
              new Inner(
                  stage,
                  SvgNumbers.percent(middle),
                  SvgNumbers.pixels((upper + lower) / 2 + BASELINE));
        }
      }
    }
    return best;
  }

  /** From the top down, each at least a line below the one before; then pushed up from the foot. */
  private static List<End> ends(Bands bands) {
    List<Band> there = bands.last();
    double[] places = new double[there.size()];
    double free = LABEL_HEIGHT / 2;
    for (int at = 0; at < places.length; at++) {
      places[at] = Math.max(there.get(at).middle(), free);
      free = places[at] + LABEL_HEIGHT;
    }
    double lowest = bands.foot - LABEL_HEIGHT / 2;
    for (int at = places.length - 1; at >= 0; at--) {
      places[at] = Math.min(places[at], lowest);
      lowest = places[at] - LABEL_HEIGHT;
    }
    List<End> ends = new ArrayList<>();
    for (int at = 0; at < places.length; at++) {
      Band band = there.get(at);
      ends.add(
          new End(
              band.stage,
              band.count,
              SvgNumbers.pixels(band.middle()),
              SvgNumbers.pixels(places[at] - band.middle()),
              SvgNumbers.pixels(places[at] + BASELINE)));
    }
    return ends;
  }

  private record Run(LocalDate from, LocalDate to, double y, double height) {}

  private record Band(Stage stage, long count, double y, double height) {

    double middle() {
      return y + height / 2;
    }
  }

  /** Where each stage lies in each step. */
  private record Bands(List<Point> points, LocalDate start, double foot, double each) {

    List<Run> runs(Stage stage) {
      List<Run> runs = new ArrayList<>();
      LocalDate from = start;
      for (Point point : points) {
        Band band = band(stage, point.counts());
        if (band.count > 0 && point.date().isAfter(from)) {
          add(runs, new Run(from, point.date(), band.y, band.height));
        }
        from = point.date().isBefore(start) ? start : point.date();
      }
      return runs;
    }

    private static void add(List<Run> runs, Run next) {
      if (!runs.isEmpty()) {
        Run before = runs.getLast();
        if (before.to.equals(next.from) && before.y == next.y && before.height == next.height) {
          runs.set(runs.size() - 1, new Run(before.from, next.to, next.y, next.height));
          return;
        }
      }
      runs.add(next);
    }

    private Band band(Stage wanted, Map<Stage, Long> counts) {
      long below = 0;
      for (Stage stage : Stages.STACKED) {
        long count = counts.getOrDefault(stage, 0L);
        if (stage == wanted) {
          return new Band(wanted, count, foot - (below + count) * each, count * each);
        }
        below += count;
      }
      throw new IllegalStateException("No place for " + wanted);
    }

    /** What there is at the end, from the top down. */
    List<Band> last() {
      return points.isEmpty()
          ? List.of()
          : Stages.STACKED.reversed().stream()
              .map(stage -> band(stage, points.getLast().counts()))
              .filter(band -> band.count > 0)
              .toList();
    }
  }
}
