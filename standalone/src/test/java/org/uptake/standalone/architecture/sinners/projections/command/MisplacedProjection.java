package org.uptake.standalone.architecture.sinners.projections.command;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;
import org.uptake.query.table.Sink;

@NullMarked
final class MisplacedProjection implements Projection {

  @Override
  public String name() {
    return "sinner";
  }

  @Override
  public boolean takes(Object event) {
    return false;
  }

  @Override
  public void on(List<Recorded> batch) {}

  @Override
  public void copy(List<Recorded> stream, Sink sink) {}

  @Override
  public Projection another() {
    return this;
  }
}
