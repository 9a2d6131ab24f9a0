package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.RandomEvents;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Standpoint;

/** What the fold of a prefix of the log tells of a recommendation. */
record Told(RecommendationId recommendation, History history, int months, LocalDate asOf) {

  static final Comparator<Told> NUMBER =
      Comparator.comparing((Told one) -> one.recommendation.review().value())
          .thenComparing(one -> one.recommendation.number().order())
          .thenComparing(Told::id);

  /** Of those that stood at all, by number. */
  static List<Told> at(List<Positioned> events, Standpoint at) {
    List<Positioned> prefix = events.subList(0, (int) at.position());
    return RandomEvents.RECOMMENDATIONS.stream()
        .flatMap(id -> of(id, prefix, at.asOf()).stream())
        .sorted(NUMBER)
        .toList();
  }

  private static Optional<Told> of(RecommendationId id, List<Positioned> prefix, LocalDate asOf) {
    History history = new History();
    List<Positioned> own = prefix.stream().filter(e -> e.stream().equals(id.stream())).toList();
    own.forEach(event -> history.evolve((RecommendationEvent) event.event(), event.author()));
    Told told = new Told(id, history, months(id, prefix), asOf);
    return own.isEmpty() || told.fold().isRecordedInError() || told.fold().on(asOf).isEmpty()
        ? Optional.empty()
        : Optional.of(told);
  }

  private static int months(RecommendationId id, List<Positioned> prefix) {
    return prefix.stream()
        .map(Positioned::event)
        .flatMap(
            event ->
                switch (event) {
                  case ReviewRegistered review -> Stream.of(review);
                  case ReviewRevised revision -> Stream.of(revision.becomes());
                  default -> Stream.<ReviewRegistered>empty();
                })
        .filter(review -> review.code().equals(id.review()))
        .reduce((earlier, later) -> later)
        .map(ReviewRegistered::reportingPeriodMonths)
        .orElseThrow();
  }

  private Lifecycle fold() {
    return history.lifecycle();
  }

  String id() {
    return recommendation.value();
  }

  RecommendationProposed proposed() {
    return history.proposed();
  }

  Situation situation() {
    return fold().on(asOf).orElseThrow();
  }

  boolean silent() {
    return situation().isSilent(asOf, months);
  }

  boolean overdue() {
    return situation().isOverdue(asOf);
  }

  @Nullable LocalDate dueOn() {
    return situation().dueOn().orElse(null);
  }

  /** Those whose acts its live entries tell by then. */
  Set<StakeholderCode> spoke() {
    return fold().moments().stream()
        .filter(moment -> !moment.day().isAfter(asOf))
        .map(Moment::entry)
        .map(Entry::by)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The first of the days, back from this one, that all ended in the same stage. */
  LocalDate since() {
    List<LocalDate> days =
        fold().moments().stream()
            .map(Moment::day)
            .filter(day -> !day.isAfter(asOf))
            .distinct()
            .toList();
    LocalDate since = days.getLast();
    for (LocalDate earlier : days.reversed()) {
      if (fold().on(earlier).orElseThrow().stage() != situation().stage()) {
        break;
      }
      since = earlier;
    }
    return since;
  }
}
