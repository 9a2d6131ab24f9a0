package org.uptake.query.recommendation.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.recommendation.projection.RowChanges.Closed;
import org.uptake.query.recommendation.projection.RowChanges.Opened;
import org.uptake.query.table.Table;

/**
 * From a day on, and known from a position on, there are so many more (or fewer) in a stage. The
 * moves up to a position and a day add up to the counts then.
 *
 * @param theme empty where there is none
 * @param addressee empty for the recommendation as a whole
 */
record StageMove(
    long position,
    LocalDate day,
    RecommendationId recommendation,
    String theme,
    String addressee,
    Stage stage,
    boolean confirmed,
    int delta) {

  /** What the opening and closing of spans moves; what moves back and forth is left out. */
  static List<StageMove> of(RowChanges changes) {
    Map<StageMove, Integer> sums = new LinkedHashMap<>();
    for (Closed<Span> closed : changes.closed(Span.class)) {
      add(sums, turned(closed.knownTo(), closed.recommendation(), closed.row(), -1));
    }
    for (Opened<Span> opened : changes.opened(Span.class)) {
      add(sums, turned(opened.knownFrom, opened.recommendation, opened.row, 1));
      if (opened.knownTo != Table.STILL_KNOWN) {
        add(sums, turned(opened.knownTo, opened.recommendation, opened.row, -1));
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums.entrySet().stream().map(e -> e.getKey().by(e.getValue())).toList();
  }

  private static void add(Map<StageMove, Integer> sums, Collection<StageMove> moves) {
    moves.forEach(move -> sums.merge(move.by(1), move.delta(), Integer::sum));
  }

  /** A span becomes known, or is no more. */
  private static List<StageMove> turned(long position, RecommendationId of, Span span, int delta) {
    List<StageMove> moves = new ArrayList<>();
    List<String> addressees = new ArrayList<>(span.addressees());
    addressees.add("");
    for (String addressee : addressees) {
      StageMove begins = begins(position, of, span, addressee).by(delta);
      moves.add(begins);
      if (span.toDay() != null) {
        moves.add(begins.on(span.toDay()).by(-delta));
      }
    }
    return moves;
  }

  private static StageMove begins(long position, RecommendationId of, Span span, String addressee) {
    return new StageMove(
        position,
        span.fromDay(),
        of,
        span.theme() == null ? "" : span.theme(),
        addressee,
        span.stage(),
        span.confirmed(),
        1);
  }

  private StageMove on(LocalDate other) {
    return new StageMove(
        position, other, recommendation, theme, addressee, stage, confirmed, delta);
  }

  private StageMove by(int other) {
    return new StageMove(position, day, recommendation, theme, addressee, stage, confirmed, other);
  }
}
