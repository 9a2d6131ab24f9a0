package org.uptake.query.log;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** A projection that cannot go on is seen here at once. */
public final class ProjectionHealth extends AbstractHealthIndicator {

  private final ProjectionProcessors processors;

  public ProjectionHealth(ProjectionProcessors processors) {
    this.processors = processors;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (ProjectionProcessor processor : processors.processors()) {
      processor
          .error()
          .ifPresent(
              error -> health.down().withDetail(processor.projection().name(), error.toString()));
    }
  }
}
