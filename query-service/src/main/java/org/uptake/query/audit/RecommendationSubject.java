package org.uptake.query.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.query.log.Positioned;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recommendation: how it stands, and the entry that an event revises. */
final class RecommendationSubject implements Subject {

  static final String ENTRY = "entry";

  private static final JsonMapper JSON = new JsonMapper();

  private final History history = new History();
  private @Nullable Lifecycle life;

  @Override
  public Difference on(Positioned recorded) {
    RecommendationEvent event = (RecommendationEvent) recorded.event();
    EntryId id = about(event);
    Lifecycle before = life;
    Optional<Entry> was = history.find(id);
    history.evolve(event, recorded.author());
    Lifecycle after = history.lifecycle();
    life = after;
    StandingJson is = new StandingJson(after, history.find(id));
    return before == null
        ? new Difference(null, is.whole())
        : change(event, new StandingJson(before, was), is);
  }

  private static EntryId about(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> entry.id();
      case EntryCorrected corrected -> corrected.entry();
      case EntryRetracted retracted -> retracted.entry();
    };
  }

  private static Difference change(RecommendationEvent event, StandingJson was, StandingJson is) {
    ObjectNode before = was.besides(is);
    ObjectNode after = is.besides(was);
    if (!(event instanceof Entry)) { // which is not repeated: it is the event
      was.entry().ifPresent(entry -> before.set(ENTRY, JSON.<ObjectNode>valueToTree(entry)));
      is.entry().ifPresent(entry -> after.set(ENTRY, JSON.<ObjectNode>valueToTree(entry)));
    }
    return Difference.between(before, after);
  }

  @Override
  public long weight() {
    return history.weight();
  }
}
