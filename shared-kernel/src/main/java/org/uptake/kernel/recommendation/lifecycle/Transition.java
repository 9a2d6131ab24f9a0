package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ObservationSubmitted.Stance;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;

/**
 * One step of the fold: an entry meets a situation, and either cannot stand there or changes it.
 *
 * @param authors who recorded or corrected the entry
 */
record Transition(Situation before, Entry entry, List<String> authors) {

  /** What stands in the way, if something does. */
  Optional<Contradiction> obstacle() {
    return dateObstacle()
        .or(this::addresseeObstacle)
        .or(this::closureObstacle)
        .or(this::trackObstacle);
  }

  /** The situation after the entry, which must be legal. */
  Situation after() {
    List<Track> tracks = new ArrayList<>();
    boolean claims = false;
    for (Track track : before.tracks()) {
      if (!concerns(track) || obstacle(track) != null) {
        tracks.add(track);
      } else if (!isSpare(track)) {
        claims |= LifecycleTable.isClaim(entry, track);
        tracks.add(LifecycleTable.effect(entry, authors, track));
      }
    }
    return new Situation(
        before.proposed(),
        List.copyOf(tracks),
        handovers(),
        closedBy(),
        turnsClosure() ? entry : before.openedOrClosedBy(),
        before.claimed() || claims,
        claims ? Optional.empty() : contradictedBy(),
        before.funded() || (entry instanceof RecommendationFunded money && money.gives()),
        heardUntil());
  }

  /** Handed over to somebody who holds one already, and so at its end. */
  private boolean isSpare(Track track) {
    return entry instanceof ResponsibilityTransferred handover
        && !handover.to().equals(track.addressee())
        && before.isHeldBy(handover.to());
  }

  private List<ResponsibilityTransferred> handovers() {
    return entry instanceof ResponsibilityTransferred handover
        ? Stream.concat(before.handovers().stream(), Stream.of(handover)).toList()
        : before.handovers();
  }

  private Optional<RecommendationClosed> closedBy() {
    if (entry instanceof RecommendationClosed closed) {
      return Optional.of(closed);
    }
    return reopensClosure() ? Optional.empty() : before.closedBy();
  }

  private Optional<ObservationSubmitted> contradictedBy() {
    boolean disagrees =
        entry instanceof ObservationSubmitted seen && seen.stance() == Stance.DISAGREES;
    return disagrees && before.claimed()
        ? before.contradictedBy().or(() -> Optional.of((ObservationSubmitted) entry))
        : before.contradictedBy();
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
        switch (entry) {
          case ObservationSubmitted aside -> false;
          case ResponsibilityTransferred aside -> false;
          case RecommendationLinked aside -> false;
          default -> true;
        };
    return speaks && last.isAfter(before.heardUntil()) ? last : before.heardUntil();
  }

  private Optional<Contradiction> dateObstacle() {
    RecommendationProposed proposed = before.proposed();
    return entry.occurredOn().last().isBefore(proposed.occurredOn().earliest())
        ? never(new Contradiction.ProposedLater(proposed.occurredOn()))
        : Optional.empty();
  }

  private Optional<Contradiction> addresseeObstacle() {
    StakeholderCode addressee = entry.addressee();
    if (addressee == null || before.isHeldBy(addressee)) {
      return Optional.empty();
    }
    Entry because = before.handedOver(addressee).<Entry>map(last -> last).orElse(before.proposed());
    return contradiction(because, new Holding.None(addressee));
  }

  private Optional<Contradiction> closureObstacle() {
    if (before.closedBy().isEmpty()) {
      return reopensClosure()
          ? contradiction(before.openedOrClosedBy(), Contradiction.Why.NOT_CLOSED)
          : Optional.empty();
    }
    RecommendationClosed closure = before.closedBy().get();
    if (reopensClosure()) {
      return closure.ground() == Ground.RECORDED_IN_ERROR
          ? contradiction(closure, Contradiction.Why.RECORDED_IN_ERROR)
          : Optional.empty();
    }
    boolean legalWhileClosed =
        entry instanceof ObservationSubmitted || entry instanceof RecommendationLinked;
    return legalWhileClosed ? Optional.empty() : contradiction(closure, Contradiction.Why.CLOSED);
  }

  /** Legal if it is so on at least one of the tracks that it may concern. */
  private Optional<Contradiction> trackObstacle() {
    Optional<Contradiction> first = Optional.empty();
    for (Track track : before.tracks()) {
      if (concerns(track)) {
        Obstacle obstacle = obstacle(track);
        if (obstacle == null) {
          return Optional.empty();
        }
        first = first.or(() -> contradiction(obstacle.source(track), obstacle));
      }
    }
    return first;
  }

  private boolean concerns(Track track) {
    return entry.addressee() == null || entry.addressee().equals(track.addressee());
  }

  private @Nullable Obstacle obstacle(Track track) {
    for (Obstacle obstacle : LifecycleTable.illegalWhere(entry)) {
      if (obstacle.standsOn(track)) {
        return obstacle;
      }
    }
    return null;
  }

  private Optional<Contradiction> contradiction(Entry because, Message why) {
    return Optional.of(new Contradiction(entry, because, why, true));
  }

  private Optional<Contradiction> never(Message why) {
    return Optional.of(new Contradiction(entry, before.proposed(), why, false));
  }
}
