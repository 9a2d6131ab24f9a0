package org.uptake.query.recommendation;

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
  private final BatchCache<RecommendationId, RecommendationState> books;

  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints) {
    this(rows, checkpoints, HeapShare.BOOKS.size());
  }

  /**
   * @param memory in bytes, for what is remembered between batches
   */
  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints, long memory) {
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.books = new BatchCache<>(memory, RecommendationState::weight);
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
      RecommendationState book = books.get(id, rows::book);
      book.on(recorded, changes);
      books.put(id, book);
      if (books.isFull()) {
        write(changes, recorded.position());
        changes = new RowChanges();
      }
    }
    write(changes, batch.getLast().position());
  }

  /** A book that is not at hand any more is read from the tables: they must say all that it did. */
  private void write(RowChanges changes, long position) {
    rows.write(changes);
    checkpoints.goOn(StageMove.of(changes), position);
    books.written();
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    RowChanges changes = new RowChanges();
    RecommendationState book = new RecommendationState();
    stream.forEach(recorded -> book.on(recorded, changes));
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
    books.forget();
  }
}
