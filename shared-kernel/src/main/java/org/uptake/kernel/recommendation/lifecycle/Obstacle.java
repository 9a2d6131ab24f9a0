package org.uptake.kernel.recommendation.lifecycle;

import java.util.function.Function;
import java.util.function.Predicate;
import org.uptake.kernel.recommendation.Entry;

/** What can stand in the way of an entry on a track, and which entry put it there. */
enum Obstacle {
  DECLINED("it was declined", Track::hasDeclined, track -> track.from().response()),
  IMPLEMENTED("it was implemented", Track::isImplemented, track -> track.from().step()),
  STALLED("it stood still already", Track::stalled, track -> track.from().stall()),
  NOT_STALLED("it did not stand still", track -> !track.stalled(), track -> track.from().stall()),
  NOT_PLANNED(
      "nothing was planned, funded or done yet",
      track -> track.isBelow(Step.PLANNED),
      track -> track.from().step()),
  NOT_IMPLEMENTED(
      "it was not implemented", track -> !track.isImplemented(), track -> track.from().step());

  private final String words;
  private final Predicate<Track> stands;
  private final Function<Track, Entry> source;

  Obstacle(String words, Predicate<Track> stands, Function<Track, Entry> source) {
    this.words = words;
    this.stands = stands;
    this.source = source;
  }

  String words() {
    return words;
  }

  boolean standsOn(Track track) {
    return stands.test(track);
  }

  Entry source(Track track) {
    return source.apply(track);
  }
}
