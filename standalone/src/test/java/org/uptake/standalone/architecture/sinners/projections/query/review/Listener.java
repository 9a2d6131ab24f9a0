package org.uptake.standalone.architecture.sinners.projections.query.review;

import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class Listener {

  @EventHandler
  void on(String event) {}
}
