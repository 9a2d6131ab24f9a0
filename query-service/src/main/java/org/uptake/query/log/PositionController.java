package org.uptake.query.log;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the log is, and how far the tables have followed it. */
@RestController
class PositionController {

  private final SequenceRows sequence;
  private final ProjectionRows projections;

  PositionController(SequenceRows sequence, ProjectionRows projections) {
    this.sequence = sequence;
    this.projections = projections;
  }

  @GetMapping("/api/position")
  Position position() {
    Map<String, Long> reached = projections.positions();
    long head = sequence.head();
    long lowest = reached.values().stream().mapToLong(Long::longValue).min().orElse(0);
    return new Position(head, reached, Math.max(0, head - lowest));
  }

  /**
   * The last position of the log, that of each projection, and how many positions the slowest is
   * behind.
   */
  record Position(long log, Map<String, Long> projections, long lag) {}
}
