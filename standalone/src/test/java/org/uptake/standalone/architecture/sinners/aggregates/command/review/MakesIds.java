package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import java.util.UUID;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

@NullMarked
@AggregateRoot
class MakesIds {

  UUID decide() {
    return UUID.randomUUID();
  }
}
