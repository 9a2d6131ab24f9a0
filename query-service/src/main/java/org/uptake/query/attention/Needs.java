package org.uptake.query.attention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells why a recommendation needs a person, and whose move it is. */
final class Needs {

  private final KnownSituation known;
  private final TrackNeeds ofTracks;
  private final WholeNeeds ofTheWhole;

  Needs(KnownSituation known) {
    this.known = known;
    this.ofTracks = new TrackNeeds(known);
    this.ofTheWhole = new WholeNeeds(known);
  }

  /** The most urgent first. */
  List<Need> all() {
    return Arrays.stream(Reason.values())
        .filter(known.standing().reasons()::containsKey)
        .flatMap(this::needs)
        .toList();
  }

  private Stream<Need> needs(Reason reason) {
    return switch (reason) {
      case STALLED -> ofTracks.stalled();
      case OVERDUE -> ofTracks.overdue();
      case DISPUTED -> ofTracks.disputed();
      case CONTRADICTED -> Stream.of(ofTheWhole.contradicted());
      case CONFIRMED_BY_ITS_AUTHOR -> ofTracks.confirmedByItsAuthor();
      case CONFIRMED_BEFORE_CORRECTION -> ofTracks.confirmedBeforeCorrection();
      case UNFUNDED -> Stream.of(ofTheWhole.unfunded());
      case SILENT -> Stream.of(ofTheWhole.silent());
    };
  }
}
