package org.uptake.standalone.architecture.sinners.projections.command;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
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
  public void on(List<Positioned> batch) {}

  @Override
  public void copy(List<Positioned> stream, Sink sink) {}

  @Override
  public Projection another() {
    return this;
  }
}
