package org.uptake.query.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;
import org.uptake.query.table.Sink;

/**
 * Recommendations, their tracks and their entries. Each event is folded with the whole history of
 * its recommendation, once, here; questions find the answer in rows.
 */
final class RecommendationProjection implements Projection {

  static final String NAME = "recommendation";

  private static final long ENTRIES_KEPT = 100_000;

  private final RecommendationRows rows;
  private final CheckpointRows checkpoints;
  private final Cache<RecommendationId, Book> books =
      Caffeine.newBuilder()
          .maximumWeight(ENTRIES_KEPT)
          .weigher((RecommendationId id, Book book) -> book.size())
          .build();

  RecommendationProjection(RecommendationRows rows, CheckpointRows checkpoints) {
    this.rows = rows;
    this.checkpoints = checkpoints;
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
    }
    rows.write(changes);
    checkpoints.goOn(Move.of(changes), batch.getLast().position());
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
    books.invalidateAll();
  }
}
