package org.uptake.standalone.architecture.sinners.projections.query.review;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;

@NullMarked
final class ReviewTable implements Projection {

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
}
