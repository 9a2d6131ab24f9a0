package org.uptake.query.position;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.log.Faults;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Question;

/** How far the log is, and how far the tables have followed it. */
@RestController
class PositionController {

  private final SequenceRows sequence;
  private final ProjectionRows projections;
  private final Faults faults;

  PositionController(SequenceRows sequence, ProjectionRows projections, Faults faults) {
    this.sequence = sequence;
    this.projections = projections;
    this.faults = faults;
  }

  @GetMapping("/api/position")
  Position position(Question question) {
    return question.answer(this::position);
  }

  private Position position() {
    long reached = projections.position();
    long head = sequence.head();
    Map<String, Long> each = new TreeMap<>();
    projections.all().forEach(serving -> each.put(serving.generation().projection(), reached));
    List<Waiting> waiting =
        faults.all().stream()
            .map(fault -> new Waiting(fault.projection(), fault.item(), fault.position()))
            .toList();
    return new Position(head, each, Math.max(0, head - reached), waiting);
  }

  /**
   * The last position of the log, that of each projection, which is the same for all, and how many
   * positions they are behind.
   *
   * @param faults items whose rows wait for something to be mended
   */
  record Position(long log, Map<String, Long> projections, long lag, List<Waiting> faults) {}

  /** An item whose rows lack what was recorded from a position on. */
  record Waiting(String projection, String item, long position) {}
}
