package org.uptake.kernel.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.kernel.StakeholderCode;

/**
 * That somebody held a track of a recommendation: whom it is addressed to, until it is transferred.
 *
 * @param until the first day on which they did not hold it any more; null if they still do
 */
public record Holding(StakeholderCode holder, LocalDate from, @Nullable LocalDate until) {

  /** Nobody holds one who is asked for. */
  public record None(StakeholderCode stakeholder) implements Message {}

  record Since(StakeholderCode holder, LocalDate from) implements Message {}

  record Past(StakeholderCode holder, LocalDate from, LocalDate last) implements Message {}

  /**
   * @param handovers in order of occurrence
   */
  public static List<Holding> of(
      RecommendationProposed proposed, List<ResponsibilityTransferred> handovers) {
    List<Holding> holdings = new ArrayList<>();
    proposed.addressees().forEach(first -> take(holdings, first, proposed.occurredOn().earliest()));
    for (ResponsibilityTransferred handover : handovers) {
      LocalDate day = proposed.effectiveDay(handover);
      holdings.replaceAll(one -> one.isHeldBy(handover.addressee()) ? one.until(day) : one);
      take(holdings, handover.to(), day);
    }
    return List.copyOf(holdings);
  }

  private static void take(List<Holding> holdings, StakeholderCode holder, LocalDate day) {
    if (holdings.stream().noneMatch(one -> one.isHeldBy(holder))) {
      holdings.add(new Holding(holder, day, null));
    }
  }

  private boolean isHeldBy(StakeholderCode stakeholder) {
    return until == null && holder.equals(stakeholder);
  }

  private Holding until(LocalDate day) {
    return new Holding(holder, from, day);
  }

  /** In a sentence. */
  public Message told() {
    return until == null ? new Since(holder, from) : new Past(holder, from, until.minusDays(1));
  }
}
