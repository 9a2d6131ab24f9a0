package org.uptake.query.attention;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recommendation that needs a person.
 *
 * @param tracks in order of the addressees
 * @param named the entries that its reasons name, and those of others
 */
record KnownSituation(Candidate standing, List<TrackStanding> tracks, Named named) {

  KnownEntry entry(@Nullable UUID id) {
    return Objects.requireNonNull(
        id == null ? null : named.told().get(id), "what a reason names was not found");
  }

  /** The last that sets the target that a track has missed. */
  KnownEntry plan(TrackStanding track) {
    return entry(track.missed() == null ? null : track.missed().by());
  }

  /** The first of the day since which it waits for money. */
  KnownEntry endorsement() {
    return entry(named.endorsements().get(standing.id()));
  }

  /** The entry that reaches furthest; observations, transfers and links are no news. */
  KnownEntry lastHeard() {
    return entry(named.lastHeard().get(standing.id()));
  }

  /** By whom the last claims on these tracks are. */
  List<String> claimants(List<TrackStanding> tracks) {
    return by(tracks.stream().map(TrackStanding::claimedBy));
  }

  /** By whom these entries are. */
  List<String> by(Stream<@Nullable UUID> entries) {
    return entries
        .filter(Objects::nonNull)
        .map(id -> entry(id).by())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** These, or the custodian of the review where there is nobody. */
  List<String> orCustodian(List<String> stakeholders) {
    return stakeholders.isEmpty() ? Stream.ofNullable(standing.custodian()).toList() : stakeholders;
  }
}
