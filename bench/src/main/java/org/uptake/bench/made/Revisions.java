package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;

/** Corrections and retractions, as far as they are legal. */
record Revisions(History history, Dice dice, Wording wording) {

  private static final List<String> TEXTS =
      List.of("note", "summary", "reason", "text", "explanation", "steps", "title");

  /** The entry with one field changed. */
  Optional<RecommendationEvent> correction(EntryId id, Instant at) {
    return history
        .find(id)
        .map(before -> corrected(before, at))
        .filter(event -> history.replacing(event.becomes()).contradiction().isEmpty())
        .map(RecommendationEvent.class::cast);
  }

  private EntryCorrected corrected(Entry before, Instant at) {
    Fields fields = Fields.of((Record) before).without("id", "recommendation");
    Fields changed = changed(before, fields);
    Circumstances circumstances =
        new Circumstances(at, EntryForm.streamsNamedBy(changed), ExpectedVersion.ANY);
    Entry after =
        new EntryForm(before.recommendation(), history.precedents(), circumstances)
            .read(before.kind(), before.id(), changed)
            .take();
    List<String> names = Fields.differences((Record) before, (Record) after);
    return new EntryCorrected(before.recommendation(), before.id(), names, after, wording.reason());
  }

  private Fields changed(Entry before, Fields fields) {
    if (before.kind() != Kind.PROPOSED && dice.chance(0.3)) {
      LocalDate earlier = before.occurredOn().earliest().minusDays(dice.between(1, 20));
      return fields.with("occurredOn", earlier.toString());
    }
    List<String> texts = new ArrayList<>(TEXTS);
    texts.retainAll(fields.with("note", "").names());
    return fields.with(dice.oneOf(texts), wording.summary());
  }

  Optional<RecommendationEvent> retraction(EntryId id) {
    return history
        .find(id)
        .filter(gone -> gone.kind() != Kind.PROPOSED)
        .filter(gone -> history.without(gone.id()).contradiction().isEmpty())
        .map(gone -> new EntryRetracted(gone.recommendation(), gone.id(), wording.reason()));
  }
}
