package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

@NullMarked
@AggregateRoot
class AsksTheClock {

  Instant decide() {
    return Instant.now();
  }
}
