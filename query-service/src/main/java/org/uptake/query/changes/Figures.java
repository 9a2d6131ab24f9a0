package org.uptake.query.changes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Page;

/**
 * The published figures that moved, by review and date. Between two moves a figure stays as it is,
 * so it is kept once for all the dates in between: the work goes by the moves, however many dates
 * there are.
 */
final class Figures {

  private final List<Run> runs;

  private Figures(List<Run> runs) {
    this.runs = runs;
  }

  /**
   * @param published the moves that were known, in order of months
   * @param moved those that came to be known, in order of months
   * @param before figures from this day on were not published yet
   */
  static Figures moved(
      List<MonthlyMove> published, List<MonthlyMove> moved, Frequency step, LocalDate before) {
    Map<String, List<MonthlyMove>> known = byReview(published);
    List<Run> runs = new ArrayList<>();
    byReview(moved)
        .forEach(
            (review, moves) -> {
              Course was = new Course(known.getOrDefault(review, List.of()));
              Course change = new Course(moves);
              YearMonth end = step.endOf(moves.getFirst().month());
              while (end.atEndOfMonth().isBefore(before)) {
                was.runTo(end);
                change.runTo(end);
                LocalDate until = earliest(before, was.next(), change.next());
                Run run = new Run(review, end, step, step.between(end, until), was.moved(change));
                runs.add(run);
                end = step.after(end, run.dates());
              }
            });
    return new Figures(runs);
  }

  private static Map<String, List<MonthlyMove>> byReview(List<MonthlyMove> moves) {
    return moves.stream()
        .collect(Collectors.groupingBy(MonthlyMove::review, TreeMap::new, Collectors.toList()));
  }

  private static LocalDate earliest(LocalDate... days) {
    return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
  }

  Part<MovedFigure> part(Page page) {
    List<MovedFigure> items = new ArrayList<>();
    long first = page.offset();
    for (Run run : runs) {
      run.figures(first, page.size() - items.size()).forEach(items::add);
      first = Math.max(0, first - run.size());
    }
    return new Part<>(items, runs.stream().mapToLong(Run::size).sum());
  }

  /**
   * So many dates from one on, at each of which the same figures moved by the same.
   *
   * @param moved by name
   */
  private record Run(
      String review, YearMonth first, Frequency step, long dates, List<Difference> moved) {

    long size() {
      return dates * moved.size();
    }

    Stream<MovedFigure> figures(long from, int most) {
      return LongStream.range(from, Math.max(from, Math.min(size(), from + most)))
          .mapToObj(this::figure);
    }

    private MovedFigure figure(long index) {
      Difference difference = moved.get((int) (index % moved.size()));
      LocalDate date = step.after(first, index / moved.size()).atEndOfMonth();
      return new MovedFigure(
          review, date, difference.figure(), difference.before(), difference.after());
    }
  }

  private record Difference(String figure, long before, long after) {}

  /** The figures of a review, running from month to month. */
  private static final class Course {

    private final List<MonthlyMove> moves;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private int done;

    /**
     * @param moves in order of months
     */
    Course(List<MonthlyMove> moves) {
      this.moves = moves;
      for (Stage stage : Stage.values()) {
        numbers.put(stage.word(), 0L);
      }
      numbers.put("total", 0L);
      numbers.put("confirmed", 0L);
    }

    void runTo(YearMonth end) {
      while (!next().isAfter(end.atEndOfMonth())) {
        MonthlyMove move = moves.get(done++);
        numbers.merge(move.stage(), move.delta(), Long::sum);
        numbers.merge("total", move.delta(), Long::sum);
        numbers.merge("confirmed", move.confirmed() ? move.delta() : 0, Long::sum);
      }
    }

    /** The month of the next move. */
    LocalDate next() {
      return done < moves.size() ? moves.get(done).month() : LocalDate.MAX;
    }

    List<Difference> moved(Course change) {
      List<Difference> moved = new ArrayList<>();
      numbers.forEach(
          (figure, number) -> {
            long by = change.numbers.getOrDefault(figure, 0L);
            if (by != 0) {
              moved.add(new Difference(figure, number, number + by));
            }
          });
      return moved;
    }
  }
}
