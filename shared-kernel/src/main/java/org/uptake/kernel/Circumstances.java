package org.uptake.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/**
 * What a decision needs to know of the world outside its own stream; it comes in as data.
 *
 * @param now when it is asked for
 * @param existing the streams that exist, among those that the command names
 * @param expected the version that the sender insists on
 */
public record Circumstances(Instant now, Set<String> existing, ExpectedVersion expected) {

  private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);

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
    return new Circumstances(now, all, expected);
  }

  /** The same at another moment. */
  public Circumstances at(Instant moment) {
    return new Circumstances(moment, existing, expected);
  }
}
