package org.uptake.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.Standpoint;

/**
 * Which part of the trail is asked for.
 *
 * @param conditions values by column
 * @param after only later positions
 * @param before only earlier positions, the newest first; without it the oldest come first
 */
record AuditQuestion(
    Map<String, String> conditions,
    long after,
    Optional<Long> before,
    Optional<Instant> recordedFrom,
    Optional<Instant> recordedTo,
    int limit) {

  private static final long DEFAULT_LIMIT = 50;
  private static final long HIGHEST_LIMIT = 500;
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  static AuditQuestion of(Parameters parameters) {
    return new AuditQuestion(
        conditions(parameters),
        parameters.number("after", 0, Long.MAX_VALUE).orElse(0L),
        parameters.number("before", 1, Long.MAX_VALUE),
        parameters.instantOrDay("recordedFrom"),
        parameters.instantOrDay("recordedTo"),
        parameters.number("limit", 1, HIGHEST_LIMIT).orElse(DEFAULT_LIMIT).intValue());
  }

  private static Map<String, String> conditions(Parameters parameters) {
    Map<String, Optional<?>> asked = new LinkedHashMap<>();
    asked.put("recommendation", parameters.code("recommendation", RecommendationId::new));
    asked.put("stakeholder", parameters.code("stakeholder", StakeholderCode::new));
    asked.put("review", parameters.code("review", ReviewCode::new));
    asked.put("author", parameters.text("author"));
    asked.put("organisation", parameters.code("organisation", StakeholderCode::new));
    asked.put("kind", parameters.choice("kind", Occurrence.choices()));
    asked.put("channel", parameters.word("channel", RecordedVia.class).map(Word::word));
    asked.put("import", parameters.text("import"));
    Map<String, String> conditions = new LinkedHashMap<>();
    asked.forEach((column, value) -> value.ifPresent(v -> conditions.put(column, v.toString())));
    return conditions;
  }

  AuditQuestion inChunksOf(int size) {
    return new AuditQuestion(conditions, after, before, recordedFrom, recordedTo, size);
  }

  /** What comes behind an event. */
  AuditQuestion goingOn(long position) {
    return new AuditQuestion(
        conditions,
        newestFirst() ? after : position,
        before.map(earlier -> position),
        recordedFrom,
        recordedTo,
        limit);
  }

  boolean newestFirst() {
    return before.isPresent();
  }

  PositionRange stretch(Standpoint at, SequenceRows sequence) {
    long first = recordedFrom.map(from -> sequence.positionAt(from.minus(MICROSECOND))).orElse(0L);
    long last = recordedTo.map(sequence::positionAt).orElse(at.position());
    return new PositionRange(
        Math.max(after, first),
        Math.min(Math.min(last, at.position()), before.orElse(Long.MAX_VALUE) - 1),
        newestFirst());
  }
}
