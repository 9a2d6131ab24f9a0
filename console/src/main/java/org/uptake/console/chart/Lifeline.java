package org.uptake.console.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.Life;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * The life of a recommendation: a bar in the stages that it went through, thin where nothing more
 * was heard.
 */
public record Lifeline(TimeAxis axis, List<Bar> bars) {

  /** The width of a letter in per cent of the narrowest lifeline that shows words. */
  private static final double LETTER = 1.35;

  /**
   * @param fits whether its word has room within
   */
  public record Bar(
      Stage stage, String x, String width, String middle, boolean silent, boolean fits) {}

  /**
   * @param heardUntil after which nobody reported; null where it is not known
   * @param length of the word of a stage, in letters
   */
  public static Lifeline of(
      List<Life> lives,
      @Nullable LocalDate heardUntil,
      TimeAxis axis,
      ToIntFunction<Stage> length) {
    List<Bar> bars = new ArrayList<>();
    for (Life life : lives) {
      LocalDate to = life.to() == null ? axis.to() : life.to();
      if (heardUntil != null && heardUntil.isAfter(life.from()) && heardUntil.isBefore(to)) {
        add(bars, life.stage(), life.from(), heardUntil, false, axis, length);
        add(bars, life.stage(), heardUntil, to, true, axis, length);
      } else {
        boolean silent = heardUntil != null && !heardUntil.isAfter(life.from());
        add(bars, life.stage(), life.from(), to, silent, axis, length);
      }
    }
    return new Lifeline(axis, bars);
  }

  private static void add(
      List<Bar> bars,
      Stage stage,
      LocalDate from,
      LocalDate to,
      boolean silent,
      TimeAxis axis,
      ToIntFunction<Stage> length) {
    double width = axis.width(from, to);
    if (width <= 0) {
      return;
    }
    double left = axis.left(from, to);
    bars.add(
        new Bar(
            stage,
            SvgNumbers.percent(left),
            SvgNumbers.percent(width),
            SvgNumbers.percent(left + width / 2),
            silent,
            width > length.applyAsInt(stage) * LETTER + 1));
  }
}
