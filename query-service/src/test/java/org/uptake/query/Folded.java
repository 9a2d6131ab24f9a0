package org.uptake.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.log.Positioned;

/** A prefix of the log without any table: what it tells by a day, straight from the fold. */
public final class Folded {

  private final Map<RecommendationId, History> histories = new LinkedHashMap<>();
  private final Map<EntryId, Positioned> recorded = new HashMap<>();

  public Folded(List<Positioned> prefix) {
    for (Positioned each : prefix) {
      if (each.event() instanceof RecommendationEvent event) {
        histories
            .computeIfAbsent(event.recommendation(), none -> new History())
            .evolve(event, each.author());
      }
      if (each.event() instanceof Entry entry) {
        recorded.put(entry.id(), each);
      }
    }
  }

  /** The entries that count by a day, but for what was recorded in error. */
  public List<Moment> moments(LocalDate day) {
    List<Moment> moments = new ArrayList<>();
    for (History history : histories.values()) {
      if (!history.lifecycle().isRecordedInError()) {
        history.lifecycle().moments().stream()
            .filter(moment -> !moment.day().isAfter(day))
            .forEach(moments::add);
      }
    }
    return moments;
  }

  /** How each recommendation stood on a day. */
  public List<Situation> situations(LocalDate day) {
    return histories.values().stream()
        .map(History::lifecycle)
        .filter(life -> !life.isRecordedInError())
        .flatMap(life -> life.on(day).stream())
        .toList();
  }

  /** When an entry was recorded. */
  public LocalDate recordedOn(Entry entry) {
    Positioned found = java.util.Objects.requireNonNull(recorded.get(entry.id()));
    return LocalDate.ofInstant(found.recordedAt(), java.time.ZoneOffset.UTC);
  }
}
