package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Probes.Probe;

/**
 * The table that decides, to be shown to people: when each kind of entry is legal on a track, and
 * what it does there. It is worked out by asking the table, so it cannot say anything else.
 */
public final class Rulebook {

  private static final PartialDate ANY_DAY = PartialDate.day(LocalDate.EPOCH);

  private Rulebook() {}

  /**
   * One kind of entry, or one variant of it.
   *
   * @param variant an extent, a movement ...; empty where it makes no difference
   * @param unless what must not stand on the track, such as {@code declined}
   * @param step to which the track comes; null where it stays, likewise the others
   */
  public record Rule(
      Kind kind,
      String variant,
      List<String> unless,
      @Nullable Step step,
      @Nullable Boolean stalled,
      @Nullable Response response,
      @Nullable Momentum momentum,
      @Nullable Assurance assurance) {}

  /** Of everything that happens on a track, in the order of docs/domain.md. */
  public static List<Rule> rules() {
    Probes probes = new Probes(new RecommendationId("UPTAKE-1"), ANY_DAY, null, null);
    return Arrays.stream(Kind.values())
        .flatMap(kind -> probes.of(kind).stream().map(probe -> rule(kind, probe)))
        .toList();
  }

  private static Rule rule(Kind kind, Probe probe) {
    Entry entry = probe.entry();
    List<Obstacle> illegal = LifecycleTable.illegalWhere(entry);
    Track before =
        examples(entry)
            .filter(track -> illegal.stream().noneMatch(obstacle -> obstacle.standsOn(track)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("never legal: " + kind));
    Track after = LifecycleTable.effect(entry, List.of(), before);
    return new Rule(
        kind,
        probe.variant(),
        illegal.stream().map(Rulebook::word).toList(),
        changed(before.step(), after.step()),
        changed(before.stalled(), after.stalled()),
        changed(before.response(), after.response()),
        changed(before.momentum(), after.momentum()),
        changed(before.assurance(), after.assurance()));
  }

  /** Tracks on which an entry could fall, those first on which most can be seen to change. */
  private static Stream<Track> examples(Entry entry) {
    Track opened = Track.opened(null, entry);
    return Stream.of(
        opened.stalled(true, entry),
        opened,
        opened.at(Step.PLANNED, entry).stalled(true, entry),
        opened.at(Step.IMPLEMENTED, entry).assured(Assurance.CONFIRMED, entry));
  }

  private static <T> @Nullable T changed(T before, T after) {
    return before.equals(after) ? null : after;
  }

  private static String word(Obstacle obstacle) {
    return obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
