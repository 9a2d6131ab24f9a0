package org.uptake.query.audit;

import java.util.List;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.kernel.recommendation.lifecycle.Track;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a recommendation stands after all that is recorded: {@code stage}; {@code lifeline}, the
 * stage from each day on which it turned; {@code tracks} by addressee; {@code links}; {@code
 * recordedInError}, and then neither stage nor tracks.
 */
final class Standing {

  /** No code of a stakeholder: the single track of what is addressed to nobody. */
  private static final String NOBODY = "nobody";

  private Standing() {}

  static ObjectNode of(History history) {
    Lifecycle lifecycle = history.lifecycle();
    ObjectNode standing = JsonNodeFactory.instance.objectNode();
    standing.put("recordedInError", lifecycle.isRecordedInError());
    if (!lifecycle.isRecordedInError()) {
      Situation newest = lifecycle.moments().getLast().situation();
      standing.put("stage", newest.stage().word());
      lifeline(lifecycle, standing.putObject("lifeline"));
      ObjectNode tracks = standing.putObject("tracks");
      newest.tracks().forEach(track -> tell(track, tracks));
    }
    links(history, standing.putArray("links"));
    return standing;
  }

  private static void lifeline(Lifecycle lifecycle, ObjectNode lifeline) {
    for (Moment moment : lifecycle.moments()) {
      lifeline.put(moment.day().toString(), moment.situation().stage().word());
    }
    String before = "";
    for (String day : List.copyOf(lifeline.propertyNames())) {
      String stage = lifeline.path(day).asString();
      if (stage.equals(before)) {
        lifeline.remove(day);
      }
      before = stage;
    }
  }

  private static void tell(Track track, ObjectNode tracks) {
    StakeholderCode addressee = track.addressee();
    Target target = track.target();
    ObjectNode told = tracks.putObject(addressee == null ? NOBODY : addressee.value());
    told.put("step", track.step().word());
    told.put("stalled", track.stalled());
    told.put("response", track.response().word());
    told.put("momentum", track.momentum().word());
    told.put("assurance", track.assurance().word());
    if (target != null) {
      told.put("target", target.date().toString());
    }
  }

  private static void links(History history, ArrayNode links) {
    for (Entry entry : history.live()) {
      if (entry instanceof RecommendationLinked link) {
        links.addObject().put("to", link.to().value()).put("relation", link.relation().word());
      }
    }
  }
}
