package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.query.log.Positioned;

/**
 * An entry as it counts: from its effective day on, under the theme that its recommendation has.
 *
 * @param lag days from its last possible day to the day it was recorded; at least 0
 * @param money null for an entry that tells of none
 */
record CountedEntry(
    UUID entry,
    Kind kind,
    LocalDate day,
    @Nullable StakeholderCode by,
    @Nullable String theme,
    long lag,
    @Nullable RecommendationFunded money) {

  /**
   * What these moments of a life count; nothing where it was recorded in error.
   *
   * @param recorded where each entry was
   */
  static List<CountedEntry> of(
      Lifecycle life, List<Moment> moments, Map<UUID, Positioned.Place> recorded) {
    return moments.isEmpty() || life.isRecordedInError()
        ? List.of()
        : moments.stream().map(moment -> of(moment, recorded)).toList();
  }

  private static CountedEntry of(Moment moment, Map<UUID, Positioned.Place> recorded) {
    Entry entry = moment.entry();
    UUID id = entry.id().uuid();
    return new CountedEntry(
        id,
        entry.kind(),
        moment.day(),
        entry.by(),
        moment.situation().proposed().theme(),
        lag(entry, Objects.requireNonNull(recorded.get(id))),
        entry instanceof RecommendationFunded money ? money : null);
  }

  private static long lag(Entry entry, Positioned.Place place) {
    LocalDate recorded = LocalDate.ofInstant(place.recordedAt(), ZoneOffset.UTC);
    return Math.max(0, ChronoUnit.DAYS.between(entry.occurredOn().last(), recorded));
  }
}
