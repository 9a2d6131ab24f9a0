package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ObservationSubmitted.Stance;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;

/** One pass over the entries of a recommendation, in order of occurrence. */
final class Fold {

  private final RecommendationProposed proposed;
  private final List<Moment> moments = new ArrayList<>();

  private List<Track> tracks;
  private @Nullable RecommendationClosed closure;
  private Entry lastOpenedOrClosed;
  private boolean claimed;
  private boolean contradicted;
  private LocalDate heardUntil;

  Fold(RecommendationProposed proposed) {
    this.proposed = proposed;
    this.tracks =
        proposed.addressees().isEmpty()
            ? List.of(Track.opened(null, proposed))
            : proposed.addressees().stream().map(to -> Track.opened(to, proposed)).toList();
    this.lastOpenedOrClosed = proposed;
    this.heardUntil = proposed.occurredOn().last();
  }

  List<Moment> moments() {
    return moments;
  }

  Optional<Contradiction> obstacleTo(Entry entry) {
    return dateObstacle(entry)
        .or(() -> addresseeObstacle(entry))
        .or(() -> closureObstacle(entry))
        .or(() -> trackObstacle(entry));
  }

  void take(Entry entry, LocalDate day) {
    List<Track> concerned = concerned(entry);
    boolean claims = concerned.stream().anyMatch(t -> LifecycleTable.isClaim(entry, t));
    tracks =
        tracks.stream()
            .map(track -> concerned.contains(track) ? LifecycleTable.effect(entry, track) : track)
            .toList();
    openOrClose(entry);
    hear(entry, claims);
    moments.add(
        new Moment(entry, day, new Situation(tracks, closure, claimed, contradicted, heardUntil)));
  }

  private void openOrClose(Entry entry) {
    switch (entry) {
      case RecommendationClosed closed -> {
        closure = closed;
        lastOpenedOrClosed = closed;
      }
      case RecommendationReopened reopened -> {
        if (reopened.reopens() == Reopens.CLOSURE) {
          closure = null;
          lastOpenedOrClosed = reopened;
        }
      }
      default -> {}
    }
  }

  private void hear(Entry entry, boolean claims) {
    if (claims) {
      claimed = true;
      contradicted = false;
    } else if (entry instanceof ObservationSubmitted seen && seen.stance() == Stance.DISAGREES) {
      contradicted = claimed;
    }
    boolean speaks =
        !(entry instanceof ObservationSubmitted) && !(entry instanceof RecommendationLinked);
    if (speaks && entry.occurredOn().last().isAfter(heardUntil)) {
      heardUntil = entry.occurredOn().last();
    }
  }

  private Optional<Contradiction> dateObstacle(Entry entry) {
    return entry.occurredOn().last().isBefore(proposed.occurredOn().earliest())
        ? never(entry, "it was proposed only on " + proposed.occurredOn())
        : Optional.empty();
  }

  private Optional<Contradiction> addresseeObstacle(Entry entry) {
    boolean known = entry.addressee() == null || proposed.addressees().contains(entry.addressee());
    return known
        ? Optional.empty()
        : never(entry, entry.addressee() + " is not one of its addressees");
  }

  private Optional<Contradiction> closureObstacle(Entry entry) {
    boolean reopensClosure =
        entry instanceof RecommendationReopened reopened && reopened.reopens() == Reopens.CLOSURE;
    if (closure == null) {
      return reopensClosure
          ? contradiction(entry, lastOpenedOrClosed, "it was not closed")
          : Optional.empty();
    }
    if (reopensClosure) {
      return closure.ground() == Ground.RECORDED_IN_ERROR
          ? contradiction(entry, closure, "it was recorded in error; retract that entry instead")
          : Optional.empty();
    }
    boolean legalWhileClosed =
        entry instanceof ObservationSubmitted || entry instanceof RecommendationLinked;
    return legalWhileClosed ? Optional.empty() : contradiction(entry, closure, "it was closed");
  }

  /** Legal if it is so on at least one of the tracks that it may concern. */
  private Optional<Contradiction> trackObstacle(Entry entry) {
    if (!concerned(entry).isEmpty()) {
      return Optional.empty();
    }
    Track track = addressed(entry).getFirst();
    Obstacle obstacle = obstacle(entry, track).orElseThrow();
    return contradiction(entry, obstacle.source(track), obstacle.words());
  }

  private List<Track> concerned(Entry entry) {
    return addressed(entry).stream().filter(track -> obstacle(entry, track).isEmpty()).toList();
  }

  private List<Track> addressed(Entry entry) {
    return entry.addressee() == null
        ? tracks
        : tracks.stream().filter(track -> entry.addressee().equals(track.addressee())).toList();
  }

  private static Optional<Obstacle> obstacle(Entry entry, Track track) {
    return LifecycleTable.illegalWhere(entry).stream()
        .filter(obstacle -> obstacle.standsOn(track))
        .findFirst();
  }

  private static Optional<Contradiction> contradiction(Entry illegal, Entry because, String why) {
    return Optional.of(new Contradiction(illegal, because, why, true));
  }

  private Optional<Contradiction> never(Entry illegal, String why) {
    return Optional.of(new Contradiction(illegal, proposed, why, false));
  }
}
