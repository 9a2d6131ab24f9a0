package org.uptake.query.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.work.Worker;

/**
 * Follows the log into all tables that serve: reads what comes next, once, has each projection
 * write its rows, and moves the one position on, in one transaction. Of several nodes one follows,
 * and the others stand by. A failure rolls the batch back and it is tried again; nothing is
 * skipped.
 */
public final class Follower extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long MEND_NANOS = Duration.ofSeconds(20).toNanos();
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Projection> projections;
  private final ProjectionRows tables;
  private final FollowerRows turn;
  private final SequenceRows sequence;
  private final Containment containment;
  private final Faults faults;
  private final TransactionTemplate transaction;
  private final SequenceListener listener;
  private @Nullable Written remembered;
  private long mended = System.nanoTime();
  private volatile @Nullable Throwable failure;

  private Follower(
      List<Projection> projections,
      SequenceRows sequence,
      JdbcClient database,
      PlatformTransactionManager transactions,
      SequenceListener listener,
      NodeName node) {
    super("follower", REST, PATIENCE);
    this.projections = List.copyOf(projections);
    this.tables = new ProjectionRows(database, new Generations(database, transactions));
    this.turn = new FollowerRows(database, node);
    this.sequence = sequence;
    this.faults = new Faults(database);
    this.containment = new Containment(faults, sequence, transactions);
    this.transaction = new TransactionTemplate(transactions);
    this.listener = listener;
  }

  public static Follower of(
      List<Projection> projections,
      SequenceRows sequence,
      DataSource database,
      DatabaseSettings settings,
      NodeName node) {
    return new Follower(
        projections,
        sequence,
        JdbcClient.create(database),
        new JdbcTransactionManager(database),
        new SequenceListener(settings),
        node);
  }

  /** What this node wrote last: while it is still so, what the projections remember is true. */
  private record Written(long position, List<Generation> generations) {}

  /** Why the tables cannot go on, until this node or another one goes on. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(failure);
  }

  @Override
  protected void turn() {
    goOn();
    mendNowAndThen();
  }

  @Override
  protected void rest() {
    listener.await();
  }

  private void goOn() {
    while (isRunning() && turn.isCalled()) {
      transaction.executeWithoutResult(status -> turn.take().ifPresent(this::follow));
    }
    failure = null;
  }

  private void follow(long position) {
    List<WrittenGeneration> serving = serving(position);
    List<Positioned> batch = sequence.next(position);
    containment.write(serving, batch);
    reached(batch.isEmpty() ? position : batch.getLast().position(), serving);
  }

  /** From here on statements mean what serves. */
  private List<WrittenGeneration> serving(long position) {
    List<WrittenGeneration> serving =
        tables.enterServing().stream()
            .flatMap(
                generation ->
                    projections.stream()
                        .filter(projection -> projection.name().equals(generation.projection()))
                        .map(projection -> new WrittenGeneration(projection, generation)))
            .toList();
    if (!written(position, serving).equals(remembered)) {
      forget();
    }
    return serving;
  }

  private static Written written(long position, List<WrittenGeneration> targets) {
    return new Written(position, targets.stream().map(WrittenGeneration::generation).toList());
  }

  private void reached(long position, List<WrittenGeneration> serving) {
    turn.reached(position);
    remembered = written(position, serving);
  }

  /** What waits is tried again, where this node is the one that follows. */
  private void mendNowAndThen() {
    if (System.nanoTime() - mended < MEND_NANOS) {
      return;
    }
    mended = System.nanoTime();
    if (remembered != null && !faults.all().isEmpty()) {
      transaction.executeWithoutResult(status -> turn.take().ifPresent(this::mend));
    }
  }

  private void mend(long position) {
    List<WrittenGeneration> serving = serving(position);
    containment.mend(serving, position);
    reached(position, serving);
  }

  @Override
  protected void tellOf(Throwable broken) {
    forget();
    Throwable before = failure;
    if (before == null || !before.toString().equals(broken.toString())) {
      LOG.error("The tables cannot go on for now", broken);
    }
    failure = broken;
  }

  private void forget() {
    remembered = null;
    projections.forEach(Projection::forget);
  }

  @Override
  protected void leave() {
    try {
      turn.leave();
    } catch (RuntimeException unreachable) {
      LOG.debug("Others follow once our time is over", unreachable);
    }
    listener.close();
  }
}
