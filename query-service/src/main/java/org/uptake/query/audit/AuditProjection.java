package org.uptake.query.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.table.Sink;

/** Every event, with what it changed; nothing is left out, whatever its type. */
final class AuditProjection implements Projection {

  static final String NAME = "audit";

  private static final long EVENTS_KEPT = 100_000;

  private final AuditRows rows;
  private final SequenceRows sequence;
  private final Cache<String, Subject> subjects =
      Caffeine.newBuilder()
          .maximumWeight(EVENTS_KEPT)
          .weigher((String stream, Subject subject) -> subject.size())
          .build();

  AuditProjection(AuditRows rows, SequenceRows sequence) {
    this.rows = rows;
    this.sequence = sequence;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return true;
  }

  /** An event that cannot be read has its place in a trail too, which waits there. */
  @Override
  public boolean takesStream(String stream) {
    return true;
  }

  @Override
  public void on(List<Recorded> batch) {
    rows.insert(batch.stream().map(this::audited).toList());
  }

  private Audited audited(Recorded recorded) {
    Subject subject = subjects.get(recorded.stream(), stream -> before(recorded));
    Audited audited = new Audited(recorded, subject.on(recorded));
    subjects.put(recorded.stream(), subject);
    return audited;
  }

  /** As the log tells it up to an event. */
  private Subject before(Recorded next) {
    Subject subject = Subject.of(next.event());
    for (Recorded earlier : sequence.stream(next.stream(), 1, next.position() - 1)) {
      Change ignored = subject.on(earlier);
    }
    return subject;
  }

  @Override
  public void copy(List<Recorded> stream, Sink sink) {
    Subject subject = Subject.of(stream.getFirst().event());
    sink.insert(
        Audited.TABLE, stream.stream().map(next -> new Audited(next, subject.on(next))).toList());
  }

  @Override
  public void forget() {
    subjects.invalidateAll();
  }

  @Override
  public Projection another() {
    return new AuditProjection(rows, sequence);
  }
}
