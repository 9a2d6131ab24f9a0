package org.uptake.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** A series is the running sum of moves. */
final class ProgressSeriesTest {

  private static final List<ProgressRows.Move> MOVES =
      List.of(
          move("2018-11-29", "proposed", false, 3),
          move("2019-01-31", "proposed", false, -2),
          move("2019-01-31", "in-progress", false, 2),
          move("2019-02-01", "in-progress", false, -1),
          move("2019-02-01", "implemented", false, 1),
          move("2019-06-01", "implemented", false, -1),
          move("2019-06-01", "implemented", true, 1));

  private static ProgressRows.Move move(String day, String stage, boolean confirmed, long delta) {
    return new ProgressRows.Move(LocalDate.parse(day), stage, confirmed, delta);
  }

  private static List<ProgressSeries.Point> points(String... days) {
    return ProgressSeries.points(Stream.of(days).map(LocalDate::parse).toList(), MOVES);
  }

  @Test
  void aMoveCountsFromItsDayOn() {
    assertThat(points("2019-01-30", "2019-01-31", "2019-02-28"))
        .extracting(
            point -> point.counts().counts().get("proposed"),
            point -> point.counts().counts().get("in-progress"),
            point -> point.counts().counts().get("implemented"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, 0L, 0L),
            org.assertj.core.groups.Tuple.tuple(1L, 2L, 0L),
            org.assertj.core.groups.Tuple.tuple(1L, 1L, 1L));
  }

  @Test
  void eachIsInExactlyOneStageOnceProposed() {
    assertThat(points("2018-11-28", "2018-11-29", "2019-01-31", "2019-06-01", "2030-01-01"))
        .extracting(ProgressSeries.Point::total)
        .containsExactly(0L, 3L, 3L, 3L, 3L);
  }

  @Test
  void countsTheConfirmedAmongTheImplemented() {
    assertThat(points("2019-05-31", "2019-06-01"))
        .extracting(ProgressSeries.Point::confirmed)
        .containsExactly(0L, 1L);
    assertThat(points("2019-06-01").getFirst().counts().counts()).containsEntry("implemented", 1L);
  }

  @Test
  void leavesOutNoStageAndMovesNoPointThatWasGiven() {
    List<ProgressSeries.Point> points = points("2018-11-28", "2019-06-01");

    assertThat(points.getFirst().counts().counts().keySet())
        .containsExactlyElementsOf(Stream.of(Stage.values()).map(Stage::word).toList());
    assertThat(points.getFirst().counts().counts().values()).containsOnly(0L);
    assertThat(points)
        .extracting(ProgressSeries.Point::date)
        .containsExactly(LocalDate.parse("2018-11-28"), LocalDate.parse("2019-06-01"));
  }

  @Test
  void withoutMovesEverythingIsZero() {
    assertThat(ProgressSeries.points(List.of(LocalDate.EPOCH), List.of()))
        .singleElement()
        .satisfies(point -> assertThat(point.total()).isZero());
  }
}
