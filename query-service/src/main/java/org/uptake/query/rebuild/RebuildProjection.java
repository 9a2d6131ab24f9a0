package org.uptake.query.rebuild;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.table.Sink;
import org.uptake.query.table.Table;

/** The rebuilds that were asked for. */
@Component
final class RebuildProjection implements Projection {

  static final String NAME = "rebuild";

  private static final Table<Positioned> TABLE =
      new Table<Positioned>("rebuild")
          .key("id")
          .column("id", "uuid", recorded -> requested(recorded).rebuild())
          .column("known_from", "bigint", Positioned::position)
          .column("requested_at", "timestamptz", Positioned::recordedAt)
          .column("projection", "text", recorded -> requested(recorded).projection().word());

  private final Sink rows;

  RebuildProjection(Sink rows) {
    this.rows = rows;
  }

  private static RebuildRequested requested(Positioned recorded) {
    RebuildRequested requested = (RebuildRequested) recorded.event();
    recorded.requireIn(requested.rebuild().stream());
    return requested;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return event instanceof RebuildRequested;
  }

  @Override
  public void on(List<Positioned> batch) {
    rows.insert(TABLE, batch);
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    sink.insert(TABLE, stream);
  }

  @Override
  public Projection another() {
    return new RebuildProjection(rows);
  }
}
