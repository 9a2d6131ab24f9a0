package org.uptake.query.log;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * A projection that cannot go on is down; one with items that wait is degraded, and names them: the
 * rest of its answers is right.
 */
public final class ProjectionHealth extends AbstractHealthIndicator {

  public static final Status DEGRADED = new Status("DEGRADED");

  private final ProjectionProcessors processors;
  private final Faults faults;

  public ProjectionHealth(ProjectionProcessors processors, Faults faults) {
    this.processors = processors;
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
    for (ProjectionProcessor processor : processors.processors()) {
      processor
          .error()
          .ifPresent(
              error -> health.down().withDetail(processor.projection().name(), error.toString()));
    }
  }
}
