package org.uptake.query.attention;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The entries that reasons name.
 *
 * @param told all of them
 * @param plans by what they set, the last
 * @param endorsements by recommendation: since which it waits for money
 * @param lastHeard by recommendation: what was heard of it last
 */
record Named(
    Map<UUID, KnownEntry> told,
    Map<Plan, UUID> plans,
    Map<String, UUID> endorsements,
    Map<String, UUID> lastHeard) {

  /** A target that is set for an addressee. */
  record Plan(String recommendation, String addressee, String target) {

    static Stream<Plan> missed(TrackStanding track) {
      return Stream.ofNullable(track.missed())
          .map(
              target -> new Plan(track.recommendation(), track.addressee(), target.date().value()));
    }
  }
}
