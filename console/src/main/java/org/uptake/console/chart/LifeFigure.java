package org.uptake.console.chart;

import java.time.LocalDate;
import java.util.List;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.PartialDate;

/** The life of one recommendation: its bar, and above it a diamond for each entry. */
public record LifeFigure(Lifeline line, List<Diamond> diamonds) {

  /**
   * @param from the first day that its date may mean, and its last: a whisker, if they differ
   */
  public record Diamond(String x, String from, String to, boolean exact) {}

  public static LifeFigure of(
      RecommendationAnswer told, PagePart<EntriesAnswer> entries, Frame frame) {
    LocalDate start = told.proposedOn().earliest();
    TimeAxis axis = TimeAxis.of(start, told.asOf(), frame.language());
    Lifeline line =
        Lifeline.of(told.lifeline(), told.heardUntil(), axis, stage -> frame.stage(stage).length());
    List<Diamond> diamonds =
        entries.isThere()
            ? entries.get().items().stream()
                .filter(entry -> !entry.isRetracted())
                .map(EntryAnswer::occurredOn)
                .map(date -> diamond(date, axis))
                .toList()
            : List.of();
    return new LifeFigure(line, diamonds);
  }

  private static Diamond diamond(PartialDate date, TimeAxis axis) {
    LocalDate last = date.last().isAfter(axis.to()) ? axis.to() : date.last();
    double first = axis.at(date.earliest());
    double end = axis.at(last);
    return new Diamond(
        SvgNumbers.percent((first + end) / 2),
        SvgNumbers.percent(first),
        SvgNumbers.percent(end),
        date.earliest().equals(date.last()));
  }
}
