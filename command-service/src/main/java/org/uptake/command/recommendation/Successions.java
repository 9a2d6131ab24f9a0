package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Succession;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.platform.log.EventAliases;

/** Follows recommendations that were superseded or merged to those in their place, in the log. */
public class Successions {

  /** As far as anybody goes. */
  private static final int FURTHEST = 100;

  private static final List<Class<?>> TELLING =
      List.of(
          RecommendationProposed.class,
          RecommendationClosed.class,
          RecommendationReopened.class,
          EntryCorrected.class,
          EntryRetracted.class);

  private final Surroundings surroundings;
  private final EventAliases aliases;

  public Successions(Surroundings surroundings, EventAliases aliases) {
    this.surroundings = surroundings;
    this.aliases = aliases;
  }

  /** The same, knowing where the successor that the fields name leads. */
  public Circumstances knowing(Circumstances circumstances, Fields fields) {
    return fields.codes("successor", RecommendationId::new).stream()
        .findFirst()
        .filter(successor -> !circumstances.successions().containsKey(successor))
        .map(successor -> circumstances.leading(successor, from(successor)))
        .orElse(circumstances);
  }

  private List<Succession> from(RecommendationId first) {
    List<Succession> successions = new ArrayList<>();
    Optional<Succession> next = next(first);
    while (next.isPresent() && successions.size() < FURTHEST && !successions.contains(next.get())) {
      successions.add(next.get());
      next = next(next.get().to());
    }
    return successions;
  }

  private Optional<Succession> next(RecommendationId from) {
    return closure(from)
        .flatMap(
            closed ->
                Optional.ofNullable(closed.successor())
                    .map(to -> new Succession(from, to, closed.id(), closed.occurredOn())));
  }

  /** The closure in force. */
  private Optional<RecommendationClosed> closure(RecommendationId of) {
    History history = new History();
    surroundings.events(of.stream(), TELLING.stream().map(aliases::alias).toList()).stream()
        .map(event -> event.event(aliases, RecommendationEvent.class))
        .filter(Successions::isTelling)
        .forEach(history::evolve);
    return history.forms().isEmpty()
        ? Optional.empty()
        : history.lifecycle().moments().getLast().situation().closedBy();
  }

  private static boolean isTelling(RecommendationEvent event) {
    return switch (event) {
      case EntryRetracted retracted -> true;
      case EntryCorrected corrected -> isTelling(corrected.becomes());
      case RecommendationProposed proposed -> true;
      case RecommendationClosed closed -> true;
      case RecommendationReopened reopened -> reopened.reopens() == Reopens.CLOSURE;
      default -> false;
    };
  }
}
