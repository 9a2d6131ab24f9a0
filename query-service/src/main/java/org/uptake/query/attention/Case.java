package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;

/**
 * What is known of a recommendation that needs a person.
 *
 * @param tracks in order of the addressees
 * @param told by its entries, in order of occurrence
 */
record Case(Standing standing, List<TrackStanding> tracks, List<Told> told) {

  Told entry(@Nullable UUID id) {
    return told.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  /** The last that sets this target for an addressee. */
  Told plan(String addressee, PartialDate target) {
    return told.stream()
        .filter(entry -> entry.concerns(addressee) && target.value().equals(entry.target()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The first of that day. */
  Told endorsement(LocalDate day) {
    return told.stream()
        .filter(entry -> entry.accepts() && entry.day().equals(day))
        .findFirst()
        .orElseThrow();
  }

  /** The entry that reaches furthest; observations and links are no news. */
  Told lastHeard() {
    return told.stream()
        .filter(entry -> entry.kind() != Kind.OBSERVED && entry.kind() != Kind.LINKED)
        .max(Comparator.comparing(Told::last))
        .orElseThrow();
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
