package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.uptake.kernel.platform.sharing.Chain;
import org.uptake.kernel.recommendation.lifecycle.Order.Recorded;

/**
 * The moments of a recommendation, in order of occurrence. Those of a life with one entry more or
 * less share with it what is the same in both, and tell quickly where they differ.
 */
public final class Moments extends AbstractList<Moment> implements RandomAccess {

  public static final Moments NONE = new Moments(Chain.empty());

  private static final int COARSEST_DAYS = 366;

  private final Chain<Placed> placed;

  Moments(Chain<Placed> placed) {
    this.placed = placed;
  }

  /**
   * A moment, and what its entry brought along to be folded: its place in the order of recording
   * settles that among others of the same day.
   */
  record Placed(Moment moment, Recorded recorded) {

    Situation situation() {
      return moment.situation();
    }
  }

  Chain<Placed> placed() {
    return placed;
  }

  @Override
  public Moment get(int index) {
    return placed.get(index).moment;
  }

  @Override
  public int size() {
    return placed.size();
  }

  @Override
  public Iterator<Moment> iterator() {
    Iterator<Placed> each = placed.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Moment next() {
        return each.next().moment;
      }
    };
  }

  /** The place of the first one on that day or later. */
  public int firstOn(LocalDate day) {
    return placed.first(one -> one.moment.day().isBefore(day));
  }

  /** The last one up to the end of a day. */
  public Optional<Moment> lastBy(LocalDate day) {
    int until = placed.first(one -> !one.moment.day().isAfter(day));
    return until == 0 ? Optional.empty() : Optional.of(get(until - 1));
  }

  /**
   * Those whose entries may have happened on one of these days, and some others: a coarse date
   * stands on its first day, and what is from before the proposal on the day of that.
   */
  public List<Moment> around(LocalDate from, LocalDate to) {
    LocalDate opened = getFirst().day();
    LocalDate last = to.isBefore(opened) ? opened : to;
    return subList(firstOn(from.minusDays(COARSEST_DAYS)), firstOn(last.plusDays(1)));
  }

  /** Where these differ from what was before them. */
  public Difference since(Moments before) {
    int start = placed.sameAtStart(before.placed, Moments::isSame);
    int shorter = Math.min(size(), before.size());
    int end = Math.min(placed.sameAtEnd(before.placed, Moments::isSame), shorter - start);
    return new Difference(
        start, before.subList(start, before.size() - end), subList(start, size() - end));
  }

  private static boolean isSame(Placed one, Placed other) {
    return one.moment.equals(other.moment);
  }

  /**
   * What two lives of a recommendation do not share.
   *
   * @param from how many moments at the start are the same in both
   * @param before the moments that are no more, or not like this any more
   * @param after what stands in their place; all later ones are the same again
   */
  public record Difference(int from, List<Moment> before, List<Moment> after) {

    public boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }

    /** The first day on which something differs. */
    public LocalDate firstDay() {
      return days().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last day on which something differs. */
    public LocalDate lastDay() {
      return days().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<LocalDate> days() {
      return Stream.of(before, after)
          .filter(part -> !part.isEmpty())
          .flatMap(part -> Stream.of(part.getFirst().day(), part.getLast().day()));
    }
  }
}
