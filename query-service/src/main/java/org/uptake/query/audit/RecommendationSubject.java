package org.uptake.query.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recommendation: how it stands, and the entry that an event revises. */
final class RecommendationSubject implements Subject {

  static final String ENTRY = "entry";

  private static final JsonMapper JSON = new JsonMapper();

  private final History history = new History();
  private @Nullable ObjectNode standing;

  @Override
  public Change on(Object recorded) {
    RecommendationEvent event = (RecommendationEvent) recorded;
    ObjectNode before = standing == null ? null : with(revised(event), standing);
    history.evolve(event);
    ObjectNode after = Standing.of(history);
    standing = after;
    return Change.between(before, with(revised(event), after));
  }

  /** The entry that an event records is not repeated: it is the event. */
  private Optional<Entry> revised(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> Optional.empty();
      case EntryCorrected corrected -> history.find(corrected.entry());
      case EntryRetracted retracted -> history.find(retracted.entry());
    };
  }

  private static ObjectNode with(Optional<Entry> revised, ObjectNode standing) {
    ObjectNode whole = standing.objectNode().setAll(standing);
    revised.ifPresent(entry -> whole.set(ENTRY, JSON.<ObjectNode>valueToTree(entry)));
    return whole;
  }

  @Override
  public int size() {
    return history.forms().size() + 1;
  }
}
