package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.Frequency;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;
import org.uptake.query.platform.Parameters;

/** Over which days a series goes, and by which steps: quarters, unless asked otherwise. */
record SeriesPeriod(Optional<LocalDate> from, Optional<LocalDate> to, Frequency step) {

  private static final int MOST_POINTS = 2_000;
  private static final int MOST_IN_ALL_GROUPS = 20_000;

  static SeriesPeriod of(Parameters parameters) {
    return new SeriesPeriod(
        parameters.day("from"),
        parameters.day("to"),
        parameters.word("step", Frequency.class).orElse(Frequency.QUARTER));
  }

  /** Left out, the last day is {@code asOf}. */
  LocalDate last(LocalDate asOf) {
    LocalDate last = to.orElse(asOf);
    if (last.isAfter(asOf)) {
      throw Malformed.parameter("to", new BadParameter.AfterAsOf(asOf));
    }
    return last;
  }

  /** How many points a series has at most, so that the answer stays small with these groups. */
  static int mostPoints(int groups) {
    return groups == 0 ? MOST_POINTS : Math.min(MOST_POINTS, MOST_IN_ALL_GROUPS / groups);
  }

  /** Left out, the first day is that of the publication, or the first that there is room for. */
  LocalDate first(Optional<LocalDate> published, LocalDate last, int mostPoints) {
    LocalDate earliest = step.before(last, mostPoints - 1);
    LocalDate first =
        from.orElseGet(
            () ->
                published
                    .filter(last::isAfter)
                    .map(day -> day.isBefore(earliest) ? earliest : day)
                    .orElse(last));
    if (first.isAfter(last)) {
      throw Malformed.parameter("from", new BadParameter.AfterTo(last));
    }
    return first;
  }

  List<LocalDate> days(LocalDate first, LocalDate last, int mostPoints) {
    List<LocalDate> days = listed(first, last);
    if (days.size() > mostPoints) {
      throw Malformed.parameter("step", new BadParameter.TooManyPoints(days.size(), mostPoints));
    }
    return days;
  }

  /** The last day of each period, and the last day asked for. */
  private List<LocalDate> listed(LocalDate first, LocalDate last) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = step.lastDayOf(first);
    while (end.isBefore(last)) {
      days.add(end);
      end = step.lastDayOf(end.plusDays(1));
    }
    days.add(last);
    return days;
  }
}
