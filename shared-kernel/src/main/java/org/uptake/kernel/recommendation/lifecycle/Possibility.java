package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Probes.Probe;

/**
 * Whether an entry of a kind could be recorded.
 *
 * @param variants where it could be with some extents, movements ... only: these
 * @param reason why it could not be, or not with the others; empty if it could be with any
 */
public record Possibility(
    Kind kind, boolean possible, List<String> variants, Optional<Message> reason) {

  /** What limits a kind beside the history. */
  enum Limited implements Message {
    TAKES_NO_ADDRESSEE,
    ADDRESSED_TO_NOBODY
  }

  /**
   * Of every kind that can follow a proposal, in the order of docs/domain.md.
   *
   * @param addressee whom the entry would concern; null: all for whom it is legal
   */
  public static List<Possibility> all(
      History history, PartialDate occurredOn, @Nullable StakeholderCode addressee) {
    StakeholderCode holder =
        history
            .lifecycle()
            .on(day(occurredOn, history))
            .flatMap(then -> then.tracks().stream().findFirst())
            .map(Track::addressee)
            .orElse(null);
    Probes probes = new Probes(history.proposed().recommendation(), occurredOn, addressee, holder);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.PROPOSED)
        .map(kind -> of(kind, probes.of(kind), history))
        .toList();
  }

  private static LocalDate day(PartialDate occurredOn, History history) {
    LocalDate opened = history.lifecycle().opened();
    return occurredOn.earliest().isBefore(opened) ? opened : occurredOn.earliest();
  }

  private static Possibility of(Kind kind, List<Probe> probes, History history) {
    List<String> variants = new ArrayList<>();
    List<Message> obstacles = new ArrayList<>();
    for (Probe probe : probes) {
      probe.obstacle(history).ifPresentOrElse(obstacles::add, () -> variants.add(probe.variant()));
    }
    boolean any = obstacles.isEmpty();
    return new Possibility(
        kind,
        !variants.isEmpty(),
        any ? List.of() : List.copyOf(variants),
        obstacles.stream().findFirst());
  }
}
