package org.uptake.query.log;

import java.util.List;

/** A projection, and the generation of its tables that it writes. */
record Target(Projection projection, Generation generation) {

  List<Recorded> concerning(List<Recorded> events) {
    return events.stream().filter(projection::concerns).toList();
  }

  /** What is stored of it when it serves. */
  ProjectionRows.Serving serving() {
    return new ProjectionRows.Serving(generation, Generations.shape(projection));
  }
}
