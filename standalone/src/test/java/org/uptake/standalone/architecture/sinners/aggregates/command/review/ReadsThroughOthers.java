package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

@NullMarked
@AggregateRoot
class ReadsThroughOthers {

  boolean decide() {
    return Other.isThere();
  }

  /** Innocent by its name. */
  static final class Other {

    private Other() {}

    static boolean isThere() {
      return Files.exists(Path.of("there"));
    }
  }
}
