package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.NotKnownThen;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** The series of a review. */
@RestController
class ProgressController {

  private static final List<String> TABLES = List.of("recommendation", "review");
  private static final int MOST_POINTS = 2_000;

  private final Answers answers;
  private final ProgressRows rows;
  private final SequenceRows sequence;

  ProgressController(Answers answers, ProgressRows rows, SequenceRows sequence) {
    this.answers = answers;
    this.rows = rows;
    this.sequence = sequence;
  }

  /** From its publication to {@code asOf}, by quarters, unless asked otherwise. */
  @GetMapping("/api/reviews/{code}/progress")
  ProgressSeries progress(@PathVariable String code, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    Optional<LocalDate> from = parameters.day("from");
    Optional<LocalDate> to = parameters.day("to");
    Steps step = parameters.word("step", Steps.class).orElse(Steps.QUARTER);
    to.filter(last -> dates.asOf().filter(last::isAfter).isPresent())
        .ifPresent(last -> parameters.reject("to", "must not lie after asOf"));
    parameters.finish();
    return answers.answer(dates, TABLES, at -> series(code, from, to, step, at));
  }

  private ProgressSeries series(
      String code, Optional<LocalDate> from, Optional<LocalDate> to, Steps step, Standpoint at) {
    String published = rows.publishedOn(code, at).orElseThrow(() -> unknown(code));
    LocalDate last = to.orElse(at.asOf());
    LocalDate first = from.orElseGet(() -> earlier(PartialDate.of(published).earliest(), last));
    requireOrder(first, last);
    List<LocalDate> days = step.days(first, last);
    if (days.size() > MOST_POINTS) {
      throw new Refused(
          Refusal.MALFORMED,
          "That makes %d points; ask for fewer than 2,000.".formatted(days.size()));
    }
    return new ProgressSeries(
        code,
        first,
        last,
        step.word(),
        ProgressSeries.points(days, rows.moves(code, at)),
        at.asOf(),
        at.knownAt(),
        at.position());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static void requireOrder(LocalDate first, LocalDate last) {
    if (first.isAfter(last)) {
      throw new Refused(
          Refusal.MALFORMED, "from (%s) must not lie after to (%s).".formatted(first, last));
    }
  }

  private Refused unknown(String code) {
    return rows.firstKnown(code)
        .flatMap(sequence::recordedAt)
        .map(first -> NotKnownThen.recordedOnly(code, first))
        .orElseGet(() -> new Refused(Refusal.UNKNOWN_REVIEW, "There is no review " + code));
  }
}
