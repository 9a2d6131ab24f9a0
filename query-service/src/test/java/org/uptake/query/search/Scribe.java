package org.uptake.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.Visibility;
import org.uptake.query.Projecting;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;

/** Writes down entries to search in, one position after the other, for DPO. */
final class Scribe {

  private final List<Positioned> events = new ArrayList<>();

  static EntryId id(long number) {
    return new EntryId(new UUID(0, number));
  }

  static RecommendationProposed proposed(long number, RecommendationId of) {
    return new RecommendationProposed(
        id(number),
        of,
        PartialDate.of("2015-06-16"),
        null,
        "Protection of civilians",
        "Protect civilians, first of all where peacekeepers are the only ones to do so.",
        null,
        null,
        List.of(),
        null,
        null,
        List.of(new Evidence("Interview with the panel", null, null)),
        null);
  }

  static ObservationSubmitted observed(
      long number, RecommendationId of, String on, String text, @Nullable String note) {
    return new ObservationSubmitted(
        id(number),
        of,
        PartialDate.of(on),
        null,
        new StakeholderCode("IPI"),
        ObservationSubmitted.Stance.ADDS,
        text,
        null,
        List.of(),
        note,
        null,
        null);
  }

  /**
   * @param until the day of its disclosure
   */
  static ObservationSubmitted restricted(ObservationSubmitted open, @Nullable String until) {
    return new ObservationSubmitted(
        open.id(),
        open.recommendation(),
        open.occurredOn(),
        open.addressee(),
        open.by(),
        open.stance(),
        open.text(),
        open.place(),
        open.evidence(),
        open.note(),
        Visibility.RESTRICTED,
        until == null ? null : PartialDate.of(until));
  }

  void take(RecommendationEvent event) {
    long position = events.size() + 1L;
    long version =
        events.stream().filter(e -> e.stream().equals(event.recommendation().stream())).count() + 1;
    events.add(
        new Positioned(
            position,
            TestLog.recordedAt(position),
            event.recommendation().stream(),
            version,
            event,
            "author",
            "DPO",
            "api"));
  }

  /** In tables that nobody else uses. */
  TestLog projected() {
    TestLog log = TestLog.empty();
    Projecting.project(log, Projecting.fresh(log), events);
    return log;
  }
}
