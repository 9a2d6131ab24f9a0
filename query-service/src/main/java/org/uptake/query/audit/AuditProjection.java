package org.uptake.query.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.uptake.platform.heap.HeapShare;
import org.uptake.query.log.BatchCache;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.table.Sink;

/** Every event, with what it changed; nothing is left out, whatever its type. */
@Component
final class AuditProjection implements Projection {

  static final String NAME = "audit";

  private final AuditRows rows;
  private final SequenceRows sequence;
  private final BatchCache<String, Subject> subjects;

  @Autowired
  AuditProjection(AuditRows rows, SequenceRows sequence) {
    this(rows, sequence, HeapShare.TRAIL.size());
  }

  /**
   * @param memory in bytes, for what is remembered between batches
   */
  AuditProjection(AuditRows rows, SequenceRows sequence, long memory) {
    this.rows = rows;
    this.sequence = sequence;
    this.subjects = new BatchCache<>(memory, Subject::weight);
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
  public void on(List<Positioned> batch) {
    List<Audited> audited = new ArrayList<>();
    for (Positioned recorded : batch) {
      audited.add(audited(recorded));
      if (subjects.isFull()) {
        subjects.written(); // or as good as that: it can be read again from the log
      }
    }
    rows.insert(audited);
    subjects.written();
  }

  private Audited audited(Positioned recorded) {
    Subject subject = subjects.get(recorded.stream(), stream -> before(recorded));
    Audited audited = new Audited(recorded, subject.on(recorded));
    subjects.put(recorded.stream(), subject);
    return audited;
  }

  /** As the log tells it up to an event. */
  private Subject before(Positioned next) {
    Subject subject = Subject.of(next.event());
    for (Positioned earlier : sequence.stream(next.stream(), 1, next.position() - 1)) {
      Difference ignored = subject.on(earlier);
    }
    return subject;
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    Subject subject = Subject.of(stream.getFirst().event());
    sink.insert(
        Audited.TABLE, stream.stream().map(next -> new Audited(next, subject.on(next))).toList());
  }

  @Override
  public void forget() {
    subjects.forget();
  }

  @Override
  public Projection another() {
    return new AuditProjection(rows, sequence);
  }
}
