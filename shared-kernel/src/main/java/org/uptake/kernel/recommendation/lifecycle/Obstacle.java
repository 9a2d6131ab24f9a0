package org.uptake.kernel.recommendation.lifecycle;

import java.util.function.Function;
import java.util.function.Predicate;
import org.uptake.kernel.Message;
import org.uptake.kernel.recommendation.Entry;

/** What can stand in the way of an entry on a track, and which entry put it there. */
enum Obstacle implements Message {
  DECLINED(Track::hasDeclined, track -> track.from().response()),
  IMPLEMENTED(Track::isImplemented, track -> track.from().step()),
  STALLED(Track::stalled, track -> track.from().stall()),
  NOT_STALLED(track -> !track.stalled(), track -> track.from().stall()),
  NOT_PLANNED(track -> track.isBelow(Step.PLANNED), track -> track.from().step()),
  NOT_IMPLEMENTED(track -> !track.isImplemented(), track -> track.from().step());

  private final Predicate<Track> stands;
  private final Function<Track, Entry> source;

  Obstacle(Predicate<Track> stands, Function<Track, Entry> source) {
    this.stands = stands;
    this.source = source;
  }

  boolean standsOn(Track track) {
    return stands.test(track);
  }

  Entry source(Track track) {
    return source.apply(track);
  }
}
