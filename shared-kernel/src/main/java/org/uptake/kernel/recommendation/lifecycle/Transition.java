package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ObservationSubmitted.Stance;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;

/**
 * One step of the fold: an entry meets a situation, and either cannot stand there or changes it.
 */
record Transition(Situation before, Entry entry) {

  /** What stands in the way, if something does. */
  Optional<Contradiction> obstacle() {
    return dateObstacle()
        .or(this::addresseeObstacle)
        .or(this::closureObstacle)
        .or(this::trackObstacle);
  }

  /** The situation after the entry, which must be legal. */
  Situation after() {
    List<Track> concerned = concerned();
    boolean claims = concerned.stream().anyMatch(t -> LifecycleTable.isClaim(entry, t));
    List<Track> tracks =
        before.tracks().stream()
            .map(track -> concerned.contains(track) ? LifecycleTable.effect(entry, track) : track)
            .toList();
    return new Situation(
        before.proposed(),
        tracks,
        closedBy(),
        turnsClosure() ? entry : before.openedOrClosedBy(),
        before.claimed() || claims,
        !claims && (disagrees() ? before.claimed() : before.contradicted()),
        heardUntil());
  }

  private Optional<RecommendationClosed> closedBy() {
    if (entry instanceof RecommendationClosed closed) {
      return Optional.of(closed);
    }
    return reopensClosure() ? Optional.empty() : before.closedBy();
  }

  private boolean disagrees() {
    return entry instanceof ObservationSubmitted seen && seen.stance() == Stance.DISAGREES;
  }

  private boolean turnsClosure() {
    return entry instanceof RecommendationClosed || reopensClosure();
  }

  private boolean reopensClosure() {
    return entry instanceof RecommendationReopened reopened
        && reopened.reopens() == Reopens.CLOSURE;
  }

  private LocalDate heardUntil() {
    LocalDate last = entry.occurredOn().last();
    boolean speaks =
        !(entry instanceof ObservationSubmitted) && !(entry instanceof RecommendationLinked);
    return speaks && last.isAfter(before.heardUntil()) ? last : before.heardUntil();
  }

  private Optional<Contradiction> dateObstacle() {
    RecommendationProposed proposed = before.proposed();
    return entry.occurredOn().last().isBefore(proposed.occurredOn().earliest())
        ? never("it was proposed only on " + proposed.occurredOn())
        : Optional.empty();
  }

  private Optional<Contradiction> addresseeObstacle() {
    boolean known =
        entry.addressee() == null || before.proposed().addressees().contains(entry.addressee());
    return known ? Optional.empty() : never(entry.addressee() + " is not one of its addressees");
  }

  private Optional<Contradiction> closureObstacle() {
    if (before.closedBy().isEmpty()) {
      return reopensClosure()
          ? contradiction(before.openedOrClosedBy(), "it was not closed")
          : Optional.empty();
    }
    RecommendationClosed closure = before.closedBy().get();
    if (reopensClosure()) {
      return closure.ground() == Ground.RECORDED_IN_ERROR
          ? contradiction(closure, "it was recorded in error; retract that entry instead")
          : Optional.empty();
    }
    boolean legalWhileClosed =
        entry instanceof ObservationSubmitted || entry instanceof RecommendationLinked;
    return legalWhileClosed ? Optional.empty() : contradiction(closure, "it was closed");
  }

  /** Legal if it is so on at least one of the tracks that it may concern. */
  private Optional<Contradiction> trackObstacle() {
    if (!concerned().isEmpty()) {
      return Optional.empty();
    }
    Track track = addressed().getFirst();
    Obstacle obstacle = obstacle(track).orElseThrow();
    return contradiction(obstacle.source(track), obstacle.words());
  }

  private List<Track> concerned() {
    return addressed().stream().filter(track -> obstacle(track).isEmpty()).toList();
  }

  private List<Track> addressed() {
    return entry.addressee() == null
        ? before.tracks()
        : before.tracks().stream()
            .filter(track -> entry.addressee().equals(track.addressee()))
            .toList();
  }

  private Optional<Obstacle> obstacle(Track track) {
    return LifecycleTable.illegalWhere(entry).stream()
        .filter(obstacle -> obstacle.standsOn(track))
        .findFirst();
  }

  private Optional<Contradiction> contradiction(Entry because, String why) {
    return Optional.of(new Contradiction(entry, because, why, true));
  }

  private Optional<Contradiction> never(String why) {
    return Optional.of(new Contradiction(entry, before.proposed(), why, false));
  }
}
