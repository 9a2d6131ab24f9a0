package org.uptake.query.log;

import java.util.List;

/** A projection, and the generation of its tables that it writes. */
record WrittenGeneration(Projection projection, Generation generation) {

  List<Positioned> concerning(List<Positioned> events) {
    return events.stream().filter(projection::concerns).toList();
  }

  /** What is stored of it when it serves. */
  ProjectionRows.Serving serving() {
    return new ProjectionRows.Serving(generation, Generations.digest(projection));
  }
}
