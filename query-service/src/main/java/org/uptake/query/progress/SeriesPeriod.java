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

  /** Left out, the first day is that of the publication, or the first that there is room for. */
  LocalDate first(Optional<LocalDate> published, LocalDate last) {
    LocalDate earliest = step.before(last, MOST_POINTS - 1);
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

  List<LocalDate> days(LocalDate first, LocalDate last) {
    List<LocalDate> days = listed(first, last);
    if (days.size() > MOST_POINTS) {
      throw Malformed.parameter("step", new BadParameter.TooManyPoints(days.size(), MOST_POINTS));
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
