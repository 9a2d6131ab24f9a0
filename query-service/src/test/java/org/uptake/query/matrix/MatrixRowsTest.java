package org.uptake.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.matrix.MatrixRows.Cell;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Each cell tells the stage that the fold has at the end of the year. */
final class MatrixRowsTest {

  private static final long SEED = 31;
  private static final int SIZE = 300;
  private static final List<Positioned> EVENTS = RandomEvents.of(SEED, SIZE);
  private static final int FIRST = 2016;
  private static final Page ALL = new Page(0, 500);

  private static final TestLog LOG = TestLog.empty();

  private final MatrixRows rows = new MatrixRows(LOG.client());

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Test
  void tellWhatTheFoldTells() {
    Random random = new Random(SEED);
    for (int question = 0; question < 50; question++) {
      Standpoint at = new Standpoint(RandomEvents.someDay(random), null, 1 + random.nextInt(SIZE));
      List<Cell> expected = folded(at);
      assertThat(cells(ALL, at)).as("%s", at).isEqualTo(expected);
      assertThat(LOG.inSnapshot(() -> rows.count("HIPPO", at)))
          .isEqualTo(expected.stream().map(Cell::id).distinct().count());
    }
  }

  @Test
  void aPageIsAPartOfTheWhole() {
    Standpoint at = new Standpoint(LocalDate.parse("2020-03-01"), null, SIZE);
    List<Cell> whole = cells(ALL, at);
    List<Cell> pages = new ArrayList<>();
    for (int page = 0; page < RandomEvents.RECOMMENDATIONS.size(); page++) {
      pages.addAll(cells(new Page(page, 1), at));
    }
    assertThat(whole).hasSizeGreaterThan(5);
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  void areGroupedByTheme() {
    List<Cell> cells =
        List.of(
            cell("1", "Money", 2018, null),
            cell("1", "Money", 2019, "proposed"),
            cell("2", "Money", 2018, "proposed"),
            cell("2", "Money", 2019, "funded"),
            cell("3", null, 2018, "proposed"),
            cell("3", null, 2019, "closed"));
    assertThat(MatrixTheme.of(cells))
        .extracting(MatrixTheme::theme, theme -> theme.recommendations().size())
        .containsExactly(tuple("Money", 2), tuple(null, 1));
    Map<String, String> stages = new HashMap<>();
    stages.put("2018", null);
    stages.put("2019", "proposed");
    assertThat(MatrixTheme.of(cells).getFirst().recommendations().getFirst().stages())
        .isEqualTo(stages);
  }

  private static Cell cell(
      String number, @Nullable String theme, int year, @Nullable String stage) {
    return new Cell("HIPPO-" + number, number, "Title", theme, year, stage);
  }

  private List<Cell> cells(Page page, Standpoint at) {
    return LOG.inSnapshot(() -> rows.cells("HIPPO", FIRST, at.asOf().getYear(), page, at));
  }

  private static List<Cell> folded(Standpoint at) {
    return RandomEvents.RECOMMENDATIONS.stream()
        .filter(id -> id.review().value().equals("HIPPO"))
        .flatMap(id -> folded(id, at))
        .sorted(
            Comparator.comparing(
                    (Cell cell) -> Optional.ofNullable(cell.theme()).orElse("no theme, so last"))
                .thenComparing(Cell::id)
                .thenComparing(Cell::year))
        .toList();
  }

  private static Stream<Cell> folded(RecommendationId id, Standpoint at) {
    History history = new History();
    EVENTS.stream()
        .limit(at.position())
        .filter(recorded -> recorded.stream().equals(id.stream()))
        .forEach(
            recorded -> history.evolve((RecommendationEvent) recorded.event(), recorded.author()));
    if (history.live().isEmpty()) {
      return Stream.empty();
    }
    Lifecycle fold = history.lifecycle();
    if (fold.isRecordedInError() || fold.on(at.asOf()).isEmpty()) {
      return Stream.empty();
    }
    RecommendationProposed proposed = history.proposed();
    return Stream.iterate(FIRST, year -> year <= at.asOf().getYear(), year -> year + 1)
        .map(
            year ->
                new Cell(
                    id.value(),
                    id.number().value(),
                    proposed.title(),
                    proposed.theme(),
                    year,
                    fold.on(end(year, at.asOf()))
                        .map(Situation::stage)
                        .map(stage -> stage.word())
                        .orElse(null)));
  }

  private static LocalDate end(int year, LocalDate asOf) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return end.isBefore(asOf) ? end : asOf;
  }
}
