package org.uptake.command.recommendation;

import java.util.Optional;
import org.uptake.command.log.LogRows;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.platform.log.EventAliases;

/** Reads the reviews that issue recommendations, from the log. */
public class IssuingReviews {

  private final Surroundings surroundings;
  private final EventAliases aliases;

  public IssuingReviews(Surroundings surroundings, EventAliases aliases) {
    this.surroundings = surroundings;
    this.aliases = aliases;
  }

  /** A review as it reads now. */
  record Found(ReviewRegistered review, long version) {}

  Optional<Found> find(ReviewCode code) {
    return surroundings.last(code.stream()).map(last -> new Found(read(last), last.version()));
  }

  /** After how many months without an entry its recommendations are silent. */
  int reportingPeriodMonths(ReviewCode code) {
    return find(code)
        .map(found -> found.review().months())
        .orElse(ReviewRegistered.DEFAULT_REPORTING_PERIOD_MONTHS);
  }

  private ReviewRegistered read(LogRows.Last last) {
    return switch (last.event(aliases, ReviewEvent.class)) {
      case ReviewRegistered registered -> registered;
      case ReviewRevised revised -> revised.becomes();
    };
  }
}
