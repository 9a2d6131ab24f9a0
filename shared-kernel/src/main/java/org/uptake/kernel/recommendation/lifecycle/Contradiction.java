package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.Kind;

/**
 * An entry that is illegal where it stands in order of occurrence.
 *
 * @param because the entry that makes it so
 * @param why such as that it was declined
 * @param dayMatters whether it might stand on another day
 */
public record Contradiction(Entry illegal, Entry because, Message why, boolean dayMatters) {

  /** Why an entry cannot stand, beyond what stands in its way on a track. */
  enum Why implements Message {
    NOT_CLOSED,
    CLOSED,
    RECORDED_IN_ERROR
  }

  record ProposedLater(PartialDate occurredOn) implements Message {}

  /** It cannot stand where it is to be recorded. */
  record Here(Kind kind, PartialDate occurredOn, Message why, List<Message> hints)
      implements Message {}

  /** With what is to be recorded it could not stand any more. */
  record NoMore(Kind kind, PartialDate occurredOn, Message why, List<Message> hints)
      implements Message {}

  /** For which day a coarse date was taken: with a more precise one it might stand. */
  public record TakenAs(PartialDate date, LocalDate day) implements Message {}

  /**
   * The entry in the way: the one that makes it illegal, or the one that could not stand any more.
   *
   * @param recorded the entry that is recorded or corrected; null for a retraction
   */
  public Entry inTheWayOf(@Nullable Entry recorded) {
    return isAbout(recorded) ? because : illegal;
  }

  /**
   * To whoever wants to record or correct an entry, or to retract one (null).
   *
   * @param holdings of the recommendation as it is recorded so far
   */
  public Message told(
      @Nullable Entry recorded, List<? extends Message> hints, List<Holding> holdings) {
    if (!isAbout(recorded)) {
      return new NoMore(illegal.kind(), illegal.occurredOn(), why, List.copyOf(hints));
    }
    List<Message> all = new ArrayList<>(hints);
    if (why instanceof Holding.None) {
      holdings.forEach(holding -> all.add(holding.told()));
    }
    return new Here(illegal.kind(), illegal.occurredOn(), why, List.copyOf(all));
  }

  private boolean isAbout(@Nullable Entry recorded) {
    return recorded != null && illegal.id().equals(recorded.id());
  }
}
