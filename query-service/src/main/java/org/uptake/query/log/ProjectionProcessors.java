package org.uptake.query.log;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All projections of this node, started and stopped together. */
public record ProjectionProcessors(List<ProjectionProcessor> processors) implements SmartLifecycle {

  public ProjectionProcessors {
    processors = List.copyOf(processors);
  }

  @Override
  public void start() {
    processors.forEach(ProjectionProcessor::start);
  }

  @Override
  public void stop() {
    processors.forEach(ProjectionProcessor::stop);
  }

  @Override
  public boolean isRunning() {
    return processors.stream().anyMatch(ProjectionProcessor::isRunning);
  }
}
