package org.uptake.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a decision needs to know of the world outside its own stream; it comes in as data.
 *
 * @param now when it is asked for
 * @param existing the streams that exist, among those that the command names
 * @param expected the version that the sender insists on
 * @param successions by a recommendation that the command names as a successor: what leads on from
 *     it, one after the other
 */
public record Circumstances(
    Instant now,
    Set<String> existing,
    ExpectedVersion expected,
    Map<RecommendationId, List<Succession>> successions) {

  private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);

  /** Where no successor leads on. */
  public Circumstances(Instant now, Set<String> existing, ExpectedVersion expected) {
    this(now, existing, expected, Map.of());
  }

  /** The same, knowing what leads on from a successor. */
  public Circumstances leading(RecommendationId successor, List<Succession> on) {
    Map<RecommendationId, List<Succession>> more = new HashMap<>(successions);
    more.put(successor, List.copyOf(on));
    return new Circumstances(now, existing, expected, Map.copyOf(more));
  }

  /** The day on which it is recorded, UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The newest day that has begun anywhere on earth. */
  public LocalDate newestDay() {
    return LocalDate.ofInstant(now, FURTHEST_EAST);
  }

  public boolean exists(StakeholderCode stakeholder) {
    return existing.contains(stakeholder.stream());
  }

  public boolean exists(RecommendationId recommendation) {
    return existing.contains(recommendation.stream());
  }

  /** The same, where these streams are known to exist as well. */
  public Circumstances knowing(Set<String> further) {
    Set<String> all = new HashSet<>(existing);
    all.addAll(further);
    return new Circumstances(now, all, expected, successions);
  }

  /** The same at another moment. */
  public Circumstances at(Instant moment) {
    return new Circumstances(moment, existing, expected, successions);
  }
}
