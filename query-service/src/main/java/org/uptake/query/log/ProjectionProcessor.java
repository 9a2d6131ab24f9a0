package org.uptake.query.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.query.log.ProjectionRows.Serving;

/**
 * Runs a projection on Axon's pooled streaming processor: it claims the projection for this node,
 * gathers a batch, and hands it over in the transaction that also stores how far it came. A failure
 * rolls the batch back and it is tried again; nothing is skipped.
 */
public final class ProjectionProcessor implements EventHandlerInvoker {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessor.class);
  private static final String BATCH = "batch";
  private static final int LARGEST_BATCH = 500;
  private static final long MEND_SECONDS = 20;
  private static final long CLAIM_INTERVAL = Duration.ofSeconds(2).toMillis();

  private final Projection projection;
  private final ProjectionRows rows;
  private final Containment containment;
  private final TransactionManager transactions;
  private final ScheduledExecutorService coordinator;
  private final ScheduledExecutorService worker;
  private final PooledStreamingEventProcessor processor;
  private volatile @Nullable Serving remembered;
  private volatile @Nullable Failure failure;

  public ProjectionProcessor(
      Projection projection,
      ProjectionRows rows,
      Containment containment,
      SequenceSource source,
      TokenStore tokens,
      TransactionManager transactions) {
    this.projection = projection;
    this.rows = rows;
    this.containment = containment;
    this.transactions = transactions;
    this.coordinator = executor("coordinator-" + projection.name());
    this.worker = executor("projection-" + projection.name());
    this.processor =
        PooledStreamingEventProcessor.builder()
            .name(projection.name())
            .eventHandlerInvoker(this)
            .messageSource(source)
            .tokenStore(tokens)
            .transactionManager(transactions)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .errorHandler(PropagatingErrorHandler.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(messages -> messages.createTailToken())
            .tokenClaimInterval(CLAIM_INTERVAL)
            .batchSize(LARGEST_BATCH)
            .build();
  }

  public Projection projection() {
    return projection;
  }

  /** Why the last batch was rolled back, until this node or another one gets past its start. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(failure)
        .filter(last -> rows.positions().getOrDefault(projection.name(), 0L) < last.position())
        .map(Failure::cause);
  }

  /** All of them, also those that lead to no rows: so the position is always that of the log. */
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
    List<Recorded> batch = unitOfWork.getOrComputeResource(BATCH, key -> gatherFor(unitOfWork));
    batch.add(Recorded.of(message));
  }

  private List<Recorded> gatherFor(UnitOfWork<?> unitOfWork) {
    List<Recorded> gathered = new ArrayList<>();
    unitOfWork.onPrepareCommit(commit -> write(gathered));
    unitOfWork.onRollback(
        rollback -> {
          forget();
          failure = new Failure(gathered, rollback.getExecutionResult().getExceptionResult());
        });
    unitOfWork.afterCommit(commit -> failure = null);
    return gathered;
  }

  /** Positions that the tables have already are passed over, whatever the token said. */
  private void write(List<Recorded> gathered) {
    Serving serving = rows.lock(projection.name());
    if (!serving.equals(remembered)) {
      projection.forget();
    }
    List<Recorded> batch =
        gathered.stream().filter(r -> r.position() > serving.position()).toList();
    if (batch.isEmpty()) {
      return;
    }
    List<Recorded> taken = batch.stream().filter(projection::concerns).toList();
    if (!taken.isEmpty()) {
      containment.on(serving.generation(), taken);
    }
    remembered = serving.at(batch.getLast().position());
    rows.reached(projection.name(), remembered.position());
  }

  private void forget() {
    remembered = null;
    projection.forget();
  }

  private static ScheduledExecutorService executor(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  void start() {
    processor.start();
    var ignored =
        worker.scheduleWithFixedDelay(this::mend, MEND_SECONDS, MEND_SECONDS, TimeUnit.SECONDS);
  }

  /** In a transaction of its own, on the thread that writes the batches. */
  private void mend() {
    try {
      transactions.executeInTransaction(() -> containment.mend(rows.lock(projection.name())));
    } catch (RuntimeException failure) {
      forget();
      LOG.warn("{} could not be mended: {}", projection.name(), failure.toString());
    }
  }

  void stop() {
    processor.shutDown();
    coordinator.shutdown();
    worker.shutdown();
  }

  boolean isRunning() {
    return processor.isRunning();
  }

  /** A batch that was rolled back. */
  private record Failure(long position, Throwable cause) {

    Failure(List<Recorded> batch, Throwable cause) {
      this(batch.getFirst().position(), cause);
    }
  }
}
