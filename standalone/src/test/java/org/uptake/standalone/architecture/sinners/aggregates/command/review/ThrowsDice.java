package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import java.util.Random;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

@NullMarked
@AggregateRoot
class ThrowsDice {

  int decide() {
    return new Random(1).nextInt();
  }
}
