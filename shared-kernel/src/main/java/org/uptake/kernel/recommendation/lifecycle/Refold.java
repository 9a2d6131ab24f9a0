package org.uptake.kernel.recommendation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.recommendation.lifecycle.Moments.Placed;
import org.uptake.kernel.recommendation.lifecycle.Order.Recorded;

/**
 * Folds a life anew where entries come or go, and no further than until it stands as it did before:
 * what follows is a function of the situation and of the entries that follow.
 */
final class Refold {

  private final Order order;
  private final Chain<Placed> before;
  private final List<Placed> fresh = new ArrayList<>();
  private Chain<Placed> after;
  private Situation situation;
  private Optional<Contradiction> obstacle = Optional.empty();

  /**
   * @param before a life without contradiction; its proposal stays
   */
  Refold(Order order, Moments before) {
    this.order = order;
    this.before = before.placed();
    this.after = this.before.part(0, 1);
    this.situation = after.getFirst().situation();
  }

  /**
   * Something changes at a place of the life before.
   *
   * @param comes what is put before that place
   * @param goes whether what is in that place is no more
   */
  record Edit(int place, @Nullable Recorded comes, boolean goes) {

    int next() {
      return goes ? place + 1 : place;
    }
  }

  /**
   * @param edits in order of their places
   */
  Lifecycle with(List<Edit> edits) {
    int at = 1;
    for (int i = 0; i < edits.size() && obstacle.isEmpty(); i++) {
      Edit edit = edits.get(i);
      share(at, edit.place());
      if (edit.comes() != null) {
        step(edit.comes());
      }
      int end = i + 1 < edits.size() ? edits.get(i + 1).place() : before.size();
      at = goOn(edit.next(), end);
    }
    if (obstacle.isEmpty()) {
      share(at, before.size());
    }
    return new Lifecycle(new Moments(after.followedBy(Chain.of(fresh))), obstacle);
  }

  /** What stands as it did before, with no step. */
  private void share(int from, int to) {
    if (from < to) {
      after = after.followedBy(Chain.of(fresh)).followedBy(before.part(from, to));
      fresh.clear();
      situation = before.get(to - 1).situation();
    }
  }

  private int goOn(int from, int end) {
    int at = from;
    while (at < end && obstacle.isEmpty() && !isAsBefore(at)) {
      step(before.get(at).recorded());
      at++;
    }
    return at;
  }

  private boolean isAsBefore(int at) {
    return situation.equals(before.get(at - 1).situation());
  }

  private void step(Recorded next) {
    Transition transition = new Transition(situation, next.entry(), next.authors());
    obstacle = transition.obstacle();
    if (obstacle.isEmpty()) {
      situation = transition.after();
      fresh.add(
          new Placed(new Moment(next.entry(), order.effectiveDay(next.entry()), situation), next));
    }
  }
}
