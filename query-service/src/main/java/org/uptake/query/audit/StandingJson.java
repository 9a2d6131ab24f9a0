package org.uptake.query.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Moments;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.kernel.recommendation.lifecycle.Track;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a recommendation stands after all that is recorded: {@code stage}; {@code lifeline}, the
 * stage from each day on which it turned; {@code tracks} by addressee; {@code links} by the entry
 * that tells of them; {@code recordedInError}, and then neither stage nor tracks.
 *
 * @param entry the one that an event is about, as it reads
 */
record StandingJson(Lifecycle life, Optional<Entry> entry) {

  /** No code of a stakeholder: the single track of what is addressed to nobody. */
  private static final String NOBODY = "nobody";

  private static final String LINKS = "links";

  /** All that is said of one that is about no link yet. */
  ObjectNode whole() {
    ObjectNode whole = told(LocalDate.MIN, LocalDate.MAX);
    whole.putObject(LINKS);
    return whole;
  }

  /** What it says that another one may say otherwise: not the days on which both stand alike. */
  ObjectNode besides(StandingJson other) {
    ObjectNode told = told(other);
    if (link(this).or(() -> link(other)).isPresent()) {
      ObjectNode links = told.putObject(LINKS);
      link(this).ifPresent(link -> tell(link, links));
    }
    return told;
  }

  private ObjectNode told(StandingJson other) {
    if (life.isRecordedInError() != other.life.isRecordedInError()) {
      return whole();
    }
    Moments.Difference difference = life.moments().since(other.life.moments());
    if (difference.isEmpty()) {
      return told(LocalDate.MAX, LocalDate.MIN);
    }
    return told(difference.firstDay(), difference.lastDay());
  }

  private ObjectNode told(LocalDate first, LocalDate last) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("recordedInError", life.isRecordedInError());
    if (!life.isRecordedInError()) {
      Situation newest = life.moments().getLast().situation();
      told.put("stage", newest.stage().word());
      lifeline(first, last, told.putObject("lifeline"));
      ObjectNode tracks = told.putObject("tracks");
      newest.tracks().forEach(track -> tell(track, tracks));
    }
    return told;
  }

  /** Whether the stage turns on the day behind the last one depends on that, too. */
  private void lifeline(LocalDate first, LocalDate last, ObjectNode lifeline) {
    Moments moments = life.moments();
    int next = moments.firstOn(first);
    String stage = next == 0 ? "" : stage(moments.get(next - 1));
    boolean further = !first.isAfter(last);
    while (further && next < moments.size()) {
      LocalDate day = moments.get(next).day();
      next = moments.firstOn(day.plusDays(1));
      String turned = stage(moments.get(next - 1));
      if (!turned.equals(stage)) {
        lifeline.put(day.toString(), turned);
      }
      stage = turned;
      further = !day.isAfter(last);
    }
  }

  private static String stage(Moment moment) {
    return moment.situation().stage().word();
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

  private static Optional<RecommendationLinked> link(StandingJson standing) {
    return standing
        .entry
        .filter(RecommendationLinked.class::isInstance)
        .map(RecommendationLinked.class::cast);
  }

  private static void tell(RecommendationLinked link, ObjectNode links) {
    links
        .putObject(link.id().value())
        .put("to", link.to().value())
        .put("relation", link.relation().word());
  }
}
