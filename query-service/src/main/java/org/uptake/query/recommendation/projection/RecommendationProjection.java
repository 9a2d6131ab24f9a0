package org.uptake.query.recommendation.projection;

import java.util.List;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.platform.heap.HeapShare;
import org.uptake.query.log.BatchCache;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.table.Sink;

/**
 * Recommendations, their tracks and their entries. Each event is folded with the whole history of
 * its recommendation, once, here; questions find the answer in rows.
 */
final class RecommendationProjection implements Projection {

  static final String NAME = "recommendation";

  private final RecommendationRows rows;
  private final CheckpointRows checkpoints;
  private final BatchCache<RecommendationId, RecommendationState> states;

  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints) {
    this(rows, checkpoints, HeapShare.STATES.size());
  }

  /**
   * @param memory in bytes, for what is remembered between batches
   */
  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints, long memory) {
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.states = new BatchCache<>(memory, RecommendationState::weight);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return event instanceof RecommendationEvent;
  }

  @Override
  public void on(List<Positioned> batch) {
    RowChanges changes = new RowChanges();
    for (Positioned recorded : batch) {
      RecommendationId id = ((RecommendationEvent) recorded.event()).recommendation();
      RecommendationState state = states.get(id, rows::state);
      state.on(recorded, changes);
      states.put(id, state);
      if (states.isFull()) {
        write(changes, recorded.position());
        changes = new RowChanges();
      }
    }
    write(changes, batch.getLast().position());
  }

  /**
   * A state that is not at hand any more is read from the tables: they must say all that it did.
   */
  private void write(RowChanges changes, long position) {
    rows.write(changes);
    checkpoints.goOn(StageMove.of(changes), position);
    states.written();
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    RowChanges changes = new RowChanges();
    RecommendationState state = new RecommendationState();
    stream.forEach(recorded -> state.on(recorded, changes));
    RecommendationRows.insert(changes, sink);
  }

  @Override
  public void complete() {
    checkpoints.reach(rows.last());
  }

  @Override
  public Projection another() {
    return new RecommendationProjection(rows, checkpoints);
  }

  @Override
  public void forget() {
    states.forget();
  }
}
