package org.uptake.query.log;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tables that cannot go on are down; a projection with items that wait is degraded, and names them:
 * the rest of its answers is right.
 */
public final class ProjectionHealth extends AbstractHealthIndicator {

  public static final Status DEGRADED = new Status("DEGRADED");

  private final Follower follower;
  private final Faults faults;

  public ProjectionHealth(Follower follower, Faults faults) {
    this.follower = follower;
    this.faults = faults;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (Faults.Fault fault : faults.all()) {
      health
          .status(DEGRADED)
          .withDetail(
              fault.projection() + " " + fault.item(),
              "waits at position %d: %s".formatted(fault.position(), fault.problem()));
    }
    follower.error().ifPresent(error -> health.down().withDetail("follower", error.toString()));
  }
}
