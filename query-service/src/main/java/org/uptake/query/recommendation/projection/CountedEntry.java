package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Moments;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.log.Positioned;

/**
 * An entry as it counts: from its effective day on, under the theme that its recommendation has.
 *
 * @param turn which place it takes among those of its day: the proposal comes first, then the
 *     coarser date, then what was recorded earlier
 * @param recorded the position at which it was recorded
 * @param before the stage before it, in order of occurrence; null before the proposal
 * @param after the stage after it
 * @param lag days from its last possible day to the day it was recorded; at least 0
 * @param money null for an entry that tells of none
 */
record CountedEntry(
    UUID entry,
    Kind kind,
    LocalDate day,
    int turn,
    long recorded,
    @Nullable StakeholderCode addressee,
    @Nullable StakeholderCode by,
    @Nullable String theme,
    @Nullable Stage before,
    Stage after,
    long lag,
    @Nullable RecommendationFunded money) {

  /** Before any precision. */
  private static final int PROPOSAL = -1;

  /**
   * What moments of a life count; nothing where it was recorded in error.
   *
   * @param from the place of the first of them
   * @param to that behind the last
   * @param recorded where each entry was
   */
  static List<CountedEntry> of(
      Lifecycle life, int from, int to, Map<UUID, Positioned.Place> recorded) {
    Moments moments = life.moments();
    return moments.isEmpty() || life.isRecordedInError()
        ? List.of()
        : IntStream.range(from, Math.min(to, moments.size()))
            .mapToObj(
                place ->
                    of(place == 0 ? null : moments.get(place - 1), moments.get(place), recorded))
            .toList();
  }

  private static CountedEntry of(
      @Nullable Moment before, Moment moment, Map<UUID, Positioned.Place> recorded) {
    Entry entry = moment.entry();
    UUID id = entry.id().uuid();
    Positioned.Place place = Objects.requireNonNull(recorded.get(id));
    return new CountedEntry(
        id,
        entry.kind(),
        moment.day(),
        entry instanceof RecommendationProposed ? PROPOSAL : entry.occurredOn().precision().rank(),
        place.position(),
        entry.addressee(),
        entry.by(),
        moment.situation().proposed().theme(),
        before == null ? null : before.situation().stage(),
        moment.situation().stage(),
        lag(entry, place),
        entry instanceof RecommendationFunded money ? money : null);
  }

  private static long lag(Entry entry, Positioned.Place place) {
    LocalDate recorded = LocalDate.ofInstant(place.recordedAt(), ZoneOffset.UTC);
    return Math.max(0, ChronoUnit.DAYS.between(entry.occurredOn().last(), recorded));
  }
}
