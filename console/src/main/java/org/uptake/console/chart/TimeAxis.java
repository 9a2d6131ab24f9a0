package org.uptake.console.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.uptake.pages.Language;

/**
 * Time across the width of a chart, from left to right, or from right to left where the language
 * runs so.
 */
public record TimeAxis(LocalDate from, LocalDate to, boolean mirrored) {

  private static final double WHOLE = 100;
  private static final int MOST_TICKS = 40;
  private static final List<Integer> STEPS = List.of(1, 5, 10, 50, 100, 500);

  public static TimeAxis of(LocalDate from, LocalDate to, Language language) {
    return new TimeAxis(from, to.isAfter(from) ? to : from.plusDays(1), language.isRightToLeft());
  }

  /** The share of the axis that lies before a day; 0 to 100. */
  private double share(LocalDate day) {
    double whole = ChronoUnit.DAYS.between(from, to);
    double past = ChronoUnit.DAYS.between(from, day);
    return WHOLE * Math.clamp(past / whole, 0, 1);
  }

  double at(LocalDate day) {
    return mirrored ? WHOLE - share(day) : share(day);
  }

  /** Of a stretch, its edge that comes first on the page. */
  double left(LocalDate start, LocalDate end) {
    return mirrored ? at(end) : at(start);
  }

  double width(LocalDate start, LocalDate end) {
    return share(end) - share(start);
  }

  /**
   * The first day of each year, or of every so many years of a long time, and which of them are
   * left out where there is little room.
   */
  public List<Tick> years() {
    int years = to.getYear() - from.getYear();
    int step = STEPS.stream().filter(each -> years / each <= MOST_TICKS).findFirst().orElse(1000);
    List<Tick> ticks = new ArrayList<>();
    for (int at = from.getYear() / step + 1; at * step <= to.getYear(); at++) {
      LocalDate day = LocalDate.of(at * step, 1, 1);
      boolean hasRoom = share(day) < 97;
      String label = String.valueOf(day.getYear());
      ticks.add(new Tick(SvgNumbers.percent(at(day)), label, at % 2 == 1, hasRoom));
    }
    return ticks;
  }

  /**
   * @param hasRoom for its label
   */
  public record Tick(String x, String label, boolean odd, boolean hasRoom) {}
}
