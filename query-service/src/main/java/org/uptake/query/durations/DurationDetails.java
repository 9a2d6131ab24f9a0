package org.uptake.query.durations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.query.platform.Standpoint;

/** How long it takes from the proposal to each milestone. */
record DurationDetails(
    @JsonUnwrapped DurationSelection of,
    Waiting endorsed,
    Waiting funded,
    Waiting implemented,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {

  /** From where it is answered. */
  Standpoint at() {
    return new Standpoint(asOf, knownAt, position);
  }

  static DurationDetails of(
      DurationSelection selection, Map<Milestone, List<Observed>> observed, Standpoint at) {
    return new DurationDetails(
        selection,
        waiting(Milestone.ENDORSED, observed),
        waiting(Milestone.FUNDED, observed),
        waiting(Milestone.IMPLEMENTED, observed),
        at.asOf(),
        at.knownAt(),
        at.position(),
        at.notices());
  }

  private static Waiting waiting(Milestone milestone, Map<Milestone, List<Observed>> observed) {
    return Waiting.of(observed.getOrDefault(milestone, List.of()));
  }
}
