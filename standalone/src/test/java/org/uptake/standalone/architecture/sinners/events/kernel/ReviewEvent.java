package org.uptake.standalone.architecture.sinners.events.kernel;

import org.jspecify.annotations.NullMarked;

@NullMarked
public sealed interface ReviewEvent permits ReviewEvent.Nested, Mutable {

  /** Its name would change with that of the index. */
  record Nested() implements ReviewEvent {}
}
