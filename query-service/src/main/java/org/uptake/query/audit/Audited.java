package org.uptake.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.query.log.Positioned;
import org.uptake.query.table.Table;

/** An event with what it changed. */
record Audited(Positioned recorded, Difference change) {

  static final Table<Audited> TABLE =
      new Table<Audited>("audit")
          .column("position", "bigint", row -> row.recorded.position())
          .column("review", "text", Audited::review)
          .column("recommendation", "text", Audited::recommendation)
          .column("stakeholder", "text", Audited::stakeholder)
          .column("entry", "uuid", Audited::entry)
          .column("fields", "text[]", Audited::fields)
          .column("kind", "text", row -> Occurrence.of(row.recorded.event()))
          .column("author", "text", row -> row.recorded.author())
          .column("organisation", "text", row -> row.recorded.organisation())
          .column("channel", "text", row -> row.recorded.channel())
          .column("import", "text", row -> row.recorded.imported())
          .column("before", "json", row -> row.change.before())
          .column("after", "json", row -> row.change.after());

  private @Nullable ReviewCode review() {
    return switch (recorded.event()) {
      case RecommendationEvent event -> event.recommendation().review();
      case ReviewEvent event -> event.code();
      default -> null;
    };
  }

  private @Nullable RecommendationId recommendation() {
    return recorded.event() instanceof RecommendationEvent event ? event.recommendation() : null;
  }

  private @Nullable UUID entry() {
    return switch (recorded.event()) {
      case Entry entry -> entry.id().uuid();
      case EntryCorrected corrected -> corrected.entry().uuid();
      case EntryRetracted retracted -> retracted.entry().uuid();
      default -> null;
    };
  }

  private @Nullable List<String> fields() {
    return recorded.event() instanceof EntryCorrected corrected ? corrected.fields() : null;
  }

  private @Nullable StakeholderCode stakeholder() {
    return recorded.event() instanceof StakeholderEvent event ? event.code() : null;
  }
}
