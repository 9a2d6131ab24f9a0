package org.uptake.kernel;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What a decision needs to know of the world outside its own stream; it comes in as data.
 *
 * @param today the day on which it is recorded, UTC
 * @param existing the streams that exist, among those that the command names
 * @param expected the version that the sender insists on
 */
public record Circumstances(LocalDate today, Set<String> existing, ExpectedVersion expected) {

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
    return new Circumstances(today, all, expected);
  }
}
