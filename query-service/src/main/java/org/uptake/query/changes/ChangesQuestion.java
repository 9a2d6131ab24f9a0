package org.uptake.query.changes;

import java.time.Instant;
import java.util.Optional;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/**
 * Of which changes a briefing is asked.
 *
 * @param from what was known by then is not told
 * @param review the only one that is asked for, if one is
 * @param dates with the end of the period as {@code knownAt}
 */
record ChangesQuestion(Instant from, Optional<ReviewCode> review, Frequency step, TwoDates dates) {

  static ChangesQuestion of(Parameters parameters) {
    Optional<Instant> from = parameters.instantOrDay("from");
    Optional<Instant> to = parameters.instantOrDay("to");
    if (from.isEmpty() || to.filter(from.get()::isAfter).isPresent()) {
      Optional<Instant> ignored = parameters.reject("from", BadParameter.Simple.BEGINNING_MISSING);
    }
    return new ChangesQuestion(
        from.orElse(Instant.MIN),
        parameters.code("review", ReviewCode::new),
        parameters.word("step", Frequency.class).orElse(Frequency.QUARTER),
        TwoDates.until(to, parameters));
  }

  /** The same, up to a position of the log. */
  ChangesQuestion until(long position) {
    return new ChangesQuestion(from, review, step, dates.until(position));
  }
}
