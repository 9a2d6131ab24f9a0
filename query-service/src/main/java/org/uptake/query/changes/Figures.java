package org.uptake.query.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** The figures of a review, running from month to month. */
final class Figures {

  private final List<Move> moves;
  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private int done;

  /**
   * @param moves in order of months
   */
  private Figures(List<Move> moves) {
    this.moves = moves;
    for (Stage stage : Stage.values()) {
      numbers.put(stage.word(), 0L);
    }
    numbers.put("total", 0L);
    numbers.put("confirmed", 0L);
  }

  /**
   * Those that moved, by review and date.
   *
   * @param published the moves that were known, in order of months
   * @param moved those that came to be known, in order of months
   * @param before figures from this day on were not published yet
   */
  static List<Figure> moved(List<Move> published, List<Move> moved, Step step, LocalDate before) {
    Map<String, List<Move>> known = byReview(published);
    List<Figure> figures = new ArrayList<>();
    byReview(moved)
        .forEach(
            (review, moves) -> {
              Figures was = new Figures(known.getOrDefault(review, List.of()));
              Figures change = new Figures(moves);
              for (LocalDate end : step.ends(moves.getFirst().month(), before)) {
                was.runTo(end);
                change.runTo(end);
                figures.addAll(was.moved(review, end, change));
              }
            });
    return figures;
  }

  private static Map<String, List<Move>> byReview(List<Move> moves) {
    return moves.stream()
        .collect(Collectors.groupingBy(Move::review, TreeMap::new, Collectors.toList()));
  }

  private void runTo(LocalDate end) {
    while (done < moves.size() && !moves.get(done).month().isAfter(end)) {
      Move move = moves.get(done++);
      numbers.merge(move.stage(), move.delta(), Long::sum);
      numbers.merge("total", move.delta(), Long::sum);
      numbers.merge("confirmed", move.confirmed() ? move.delta() : 0, Long::sum);
    }
  }

  private List<Figure> moved(String review, LocalDate end, Figures change) {
    List<Figure> figures = new ArrayList<>();
    numbers.forEach(
        (figure, number) -> {
          long by = change.numbers.getOrDefault(figure, 0L);
          if (by != 0) {
            figures.add(new Figure(review, end, figure, number, number + by));
          }
        });
    return figures;
  }
}
