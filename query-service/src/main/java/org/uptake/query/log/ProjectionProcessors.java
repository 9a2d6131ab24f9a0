package org.uptake.query.log;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;

/** All projections of this node, started and stopped together. */
public record ProjectionProcessors(List<ProjectionProcessor> processors) implements SmartLifecycle {

  public ProjectionProcessors {
    processors = List.copyOf(processors);
  }

  /** A processor for each projection, all reading from the same source. */
  public static ProjectionProcessors of(
      List<Projection> projections,
      ProjectionRows rows,
      Faults faults,
      SequenceRows sequence,
      TokenStore tokens,
      PlatformTransactionManager transactions,
      SequenceSource source) {
    TransactionManager axon = new SpringTransactionManager(transactions);
    return new ProjectionProcessors(
        projections.stream()
            .map(
                projection ->
                    new ProjectionProcessor(
                        projection,
                        rows,
                        new Containment(projection, faults, sequence, transactions),
                        source,
                        tokens,
                        axon))
            .toList());
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
