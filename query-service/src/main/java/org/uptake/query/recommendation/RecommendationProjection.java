package org.uptake.query.recommendation;

import java.util.List;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.platform.heap.HeapShare;
import org.uptake.query.log.AtHand;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;
import org.uptake.query.table.Sink;

/**
 * Recommendations, their tracks and their entries. Each event is folded with the whole history of
 * its recommendation, once, here; questions find the answer in rows.
 */
final class RecommendationProjection implements Projection {

  static final String NAME = "recommendation";

  private final RecommendationRows rows;
  private final CheckpointRows checkpoints;
  private final AtHand<RecommendationId, Book> books;

  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints) {
    this(rows, checkpoints, HeapShare.BOOKS.size());
  }

  /**
   * @param memory in bytes, for what is remembered between batches
   */
  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints, long memory) {
    this.rows = rows;
    this.checkpoints = checkpoints;
    this.books = new AtHand<>(memory, Book::weight);
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
  public void on(List<Recorded> batch) {
    Changes changes = new Changes();
    for (Recorded recorded : batch) {
      RecommendationId id = ((RecommendationEvent) recorded.event()).recommendation();
      Book book = books.get(id, rows::book);
      book.on(recorded, changes);
      books.put(id, book);
      if (books.isFull()) {
        write(changes, recorded.position());
        changes = new Changes();
      }
    }
    write(changes, batch.getLast().position());
  }

  /** A book that is not at hand any more is read from the tables: they must say all that it did. */
  private void write(Changes changes, long position) {
    rows.write(changes);
    checkpoints.goOn(Move.of(changes), position);
    books.written();
  }

  @Override
  public void copy(List<Recorded> stream, Sink sink) {
    Changes changes = new Changes();
    Book book = new Book();
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
