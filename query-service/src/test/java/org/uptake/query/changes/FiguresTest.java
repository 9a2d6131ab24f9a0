package org.uptake.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.Frequency;
import org.uptake.query.platform.Page;

class FiguresTest {

  private static final int REVIEWS = 2_000;
  private static final long MONTHS = 9_998 * 12 + 11;

  /** Made one by one they would be half a billion, more than there is room for. */
  @Test
  void aWrongYearInManyReviewsMakesOneFigureAtATime() {
    List<MonthlyMove> wrong =
        IntStream.range(0, REVIEWS)
            .mapToObj(n -> new MonthlyMove(code(n), LocalDate.of(1, 1, 1), "proposed", false, 1))
            .toList();
    Figures figures = Figures.moved(List.of(), wrong, Frequency.MONTH, LocalDate.of(9999, 12, 31));

    Part<MovedFigure> last = figures.part(new Page(2 * MONTHS * REVIEWS - 1, 1));

    assertThat(last.total()).isEqualTo(2 * MONTHS * REVIEWS);
    assertThat(last.items())
        .containsExactly(
            new MovedFigure(code(REVIEWS - 1), LocalDate.of(9999, 11, 30), "total", 0, 1));
  }

  @Test
  void aMoveShowsFromTheEndOfItsStepOn() {
    List<MonthlyMove> published =
        List.of(new MonthlyMove("A", LocalDate.of(2018, 5, 1), "closed", true, 4));
    List<MonthlyMove> moved =
        List.of(new MonthlyMove("A", LocalDate.of(2018, 2, 1), "closed", false, -1));

    Figures figures =
        Figures.moved(published, moved, Frequency.QUARTER, LocalDate.of(2018, 12, 31));

    assertThat(figures.part(new Page(0, 50)).items())
        .containsExactly(
            new MovedFigure("A", LocalDate.of(2018, 3, 31), "closed", 0, -1),
            new MovedFigure("A", LocalDate.of(2018, 3, 31), "total", 0, -1),
            new MovedFigure("A", LocalDate.of(2018, 6, 30), "closed", 4, 3),
            new MovedFigure("A", LocalDate.of(2018, 6, 30), "total", 4, 3),
            new MovedFigure("A", LocalDate.of(2018, 9, 30), "closed", 4, 3),
            new MovedFigure("A", LocalDate.of(2018, 9, 30), "total", 4, 3));
  }

  private static String code(int number) {
    return "R%04d".formatted(number);
  }
}
