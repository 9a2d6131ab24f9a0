package org.uptake.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Recorded;
import org.uptake.query.platform.Page;

/** What a briefing says is what the folds of the two prefixes of the log tell, compared. */
final class ChangesTest {

  private static final int SIZE = 400;
  private static final List<Recorded> EVENTS = RandomEvents.of(21, SIZE);
  private static final TestLog LOG = TestLog.of(EVENTS);
  private static final Prefixes PREFIXES = new Prefixes(EVENTS);
  private static final Page ALL = new Page(0, 500);

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  static Stream<Period> periods() {
    LocalDate end = LocalDate.parse("2021-06-30");
    return Stream.of(
        new Period(0, SIZE, LocalDate.parse("2020-02-15"), end, null),
        new Period(120, 180, LocalDate.parse("2019-07-01"), end, null),
        new Period(150, SIZE, LocalDate.parse("2020-06-30"), end, "HIPPO"),
        new Period(255, 257, LocalDate.parse("2021-01-01"), end, null),
        new Period(200, 320, LocalDate.parse("2018-12-01"), end, "A4P"),
        new Period(300, 390, LocalDate.parse("2021-03-31"), LocalDate.parse("2019-03-31"), null),
        new Period(
            closureInError() - 1, closureInError(), LocalDate.parse("2021-01-01"), end, null),
        new Period(77, 77, LocalDate.parse("2021-01-01"), end, null));
  }

  private static long closureInError() {
    return EVENTS.stream()
        .filter(
            event ->
                event.event() instanceof RecommendationClosed closed
                    && closed.ground() == RecommendationClosed.Ground.RECORDED_IN_ERROR)
        .findFirst()
        .orElseThrow()
        .position();
  }

  private static <T> List<T> all(Supplier<Part<T>> question) {
    Part<T> part = LOG.inSnapshot(question);
    assertThat(part.total()).isEqualTo(part.items().size());
    return part.items();
  }

  private static List<RecommendationId> asked(Period period) {
    return RandomEvents.RECOMMENDATIONS.stream()
        .filter(id -> period.review() == null || period.review().equals(id.review().value()))
        .toList();
  }

  private static List<LocalDate> pastDays(Period period) {
    return LocalDate.parse("2018-01-01").datesUntil(period.firstDay()).toList();
  }

  private static List<Restatement> restatements(Period period) {
    return all(() -> new RestatementRows(LOG.client()).list(period, ALL));
  }

  @Test
  void thePeriodsHaveEveryWayOfRestating() {
    List<Restatement> all = periods().flatMap(period -> restatements(period).stream()).toList();

    assertThat(all)
        .extracting(Restatement::change)
        .contains("recorded-late", "corrected", "retracted");
    assertThat(all).anyMatch(row -> row.before() == null).anyMatch(row -> row.after() == null);
    assertThat(all).anyMatch(row -> row.before() != null && row.after() != null);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theRegisterHasEveryPastDayThatIsKnownOtherwiseNow(Period period) {
    Map<String, String> restated = new HashMap<>();
    for (Restatement row : restatements(period)) {
      assertThat(row.from()).isBefore(row.to());
      row.from()
          .datesUntil(row.to())
          .forEach(
              day ->
                  assertThat(restated.put(row.recommendation() + day, told(row)))
                      .as("told twice")
                      .isNull());
    }
    Map<String, String> expected = new HashMap<>();
    for (RecommendationId id : asked(period)) {
      for (LocalDate day : pastDays(period)) {
        String before = PREFIXES.stage(id, day, period.before());
        String after = PREFIXES.stage(id, day, period.position());
        if (!before.equals(after)) {
          expected.put(id.toString() + day, before + " -> " + after);
        }
      }
    }
    assertThat(restated).isEqualTo(expected);
  }

  private static String told(Restatement row) {
    return Objects.toString(row.before(), "") + " -> " + Objects.toString(row.after(), "");
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theRegisterJoinsDaysThatReadTheSame(Period period) {
    @Nullable Restatement last = null;
    for (Restatement row : restatements(period)) {
      if (last != null && last.recommendation().equals(row.recommendation())) {
        assertThat(last.to()).isBeforeOrEqualTo(row.from());
        assertThat(last.to().equals(row.from()) && told(last).equals(told(row))).isFalse();
      }
      last = row;
    }
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theRegisterNamesWhatMovedItLast(Period period) {
    for (Restatement row : restatements(period)) {
      RecommendationId id = new RecommendationId(row.recommendation());
      Recorded mover = mover(id, row.from(), period);

      assertThat(row.position()).isEqualTo(mover.position());
      assertThat(row.recordedAt()).isEqualTo(mover.recordedAt());
      assertThat(row.author()).isEqualTo(mover.author());
      assertThat(row.organisation()).isEqualTo(mover.organisation());
      switch (mover.event()) {
        case Entry entry -> {
          assertThat(row.change()).isEqualTo("recorded-late");
          assertThat(row.entry()).isEqualTo(entry.id().uuid());
          assertThat(row.lagDays()).isNotNull();
        }
        case EntryCorrected corrected -> {
          assertThat(row.change()).isEqualTo("corrected");
          assertThat(row.entry()).isEqualTo(corrected.entry().uuid());
          assertThat(row.reason()).isEqualTo(corrected.reason());
        }
        case EntryRetracted retracted -> {
          assertThat(row.change()).isEqualTo("retracted");
          assertThat(row.entry()).isEqualTo(retracted.entry().uuid());
          assertThat(row.reason()).isEqualTo(retracted.reason());
        }
        default -> throw new AssertionError(mover);
      }
    }
  }

  private static Recorded mover(RecommendationId id, LocalDate day, Period period) {
    long position = period.position();
    while (PREFIXES.stage(id, day, position).equals(PREFIXES.stage(id, day, position - 1))) {
      position--;
    }
    return EVENTS.get((int) position - 1);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theFiguresAreThoseOfTheEndsOfMonthsQuartersAndYearsThatMoved(Period period) {
    FigureRows rows = new FigureRows(LOG.client());
    for (Step step : Step.values()) {
      List<Figure> figures =
          LOG.inSnapshot(
              () ->
                  Figures.moved(
                      rows.published(period), rows.moved(period), step, period.firstDay()));

      assertThat(figures).as("%s", step).containsExactlyInAnyOrderElementsOf(moved(period, step));
    }
  }

  private static List<Figure> moved(Period period, Step step) {
    List<Figure> moved = new ArrayList<>();
    for (String review :
        asked(period).stream().map(id -> id.review().value()).distinct().toList()) {
      for (LocalDate day : pastDays(period)) {
        if (isEnd(day, step)) {
          Map<String, Long> before = counts(review, day, period.before(), period);
          Map<String, Long> after = counts(review, day, period.position(), period);
          Set<String> names = new TreeSet<>(before.keySet());
          names.addAll(after.keySet());
          for (String name : names) {
            long was = before.getOrDefault(name, 0L);
            long is = after.getOrDefault(name, 0L);
            if (was != is) {
              moved.add(new Figure(review, day, name, was, is));
            }
          }
        }
      }
    }
    return moved;
  }

  private static boolean isEnd(LocalDate day, Step step) {
    boolean month = YearMonth.from(day).atEndOfMonth().equals(day);
    return month
        && switch (step) {
          case MONTH -> true;
          case QUARTER -> day.getMonthValue() % 3 == 0;
          case YEAR -> day.getMonthValue() == 12;
        };
  }

  private static Map<String, Long> counts(
      String review, LocalDate day, long position, Period period) {
    return asked(period).stream()
        .filter(id -> id.review().value().equals(review))
        .map(id -> PREFIXES.on(id, day, position))
        .flatMap(Optional::stream)
        .flatMap(ChangesTest::figures)
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  private static Stream<String> figures(Situation at) {
    Stream<String> always = Stream.of(at.stage().word(), "total");
    return at.isConfirmed() ? Stream.concat(always, Stream.of("confirmed")) : always;
  }

  @ParameterizedTest
  @MethodSource("periods")
  void everyEntryOfThePeriodHappenedOrWasLearned(Period period) {
    RecordingRows rows = new RecordingRows(LOG.client());
    List<Recording> happened = all(() -> rows.list(period, ALL).happened());
    List<Recording> learned = all(() -> rows.list(period, ALL).learned());
    List<String> expectedHappened = new ArrayList<>();
    List<String> expectedLearned = new ArrayList<>();
    for (RecommendationId id : asked(period)) {
      Map<EntryId, Entry> before = byId(PREFIXES.live(id, period.before()));
      Map<EntryId, Entry> after = byId(PREFIXES.live(id, period.position()));
      after.forEach(
          (entry, form) -> {
            if (!before.containsKey(entry)) {
              LocalDate day = PREFIXES.proposal(id, period.position()).effectiveDay(form);
              (day.isBefore(period.firstDay()) ? expectedLearned : expectedHappened)
                  .add("recorded " + entry);
            } else if (isRevised(entry, period)) {
              expectedLearned.add("corrected " + entry);
            }
          });
      before.keySet().stream()
          .filter(entry -> !after.containsKey(entry))
          .forEach(entry -> expectedLearned.add("retracted " + entry));
    }

    assertThat(happened)
        .extracting(item -> item.change() + " " + item.entry())
        .containsExactlyInAnyOrderElementsOf(expectedHappened);
    assertThat(learned)
        .extracting(item -> item.change() + " " + item.entry())
        .containsExactlyInAnyOrderElementsOf(expectedLearned);
    Stream.concat(happened.stream(), learned.stream()).forEach(item -> assertTold(item, period));
  }

  private static Map<EntryId, Entry> byId(List<Entry> entries) {
    return entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry));
  }

  private static boolean isRevised(EntryId entry, Period period) {
    return EVENTS.subList((int) period.before(), (int) period.position()).stream()
        .map(Recorded::event)
        .filter(EntryCorrected.class::isInstance)
        .anyMatch(event -> ((EntryCorrected) event).entry().equals(entry));
  }

  private static void assertTold(Recording item, Period period) {
    Recorded event = EVENTS.get((int) item.position() - 1);
    RecommendationId id = new RecommendationId(item.recommendation());
    String before = PREFIXES.stage(id, period.asOf(), period.before());
    String after = PREFIXES.stage(id, period.asOf(), period.position());

    assertThat(item.recordedAt()).isEqualTo(event.recordedAt());
    assertThat(item.author()).isEqualTo(event.author());
    assertThat(item.organisation()).isEqualTo(event.organisation());
    assertThat(event.event().getClass())
        .isEqualTo(
            switch (item.change()) {
              case "corrected" -> EntryCorrected.class;
              case "retracted" -> EntryRetracted.class;
              default -> event.event() instanceof Entry entry ? entry.getClass() : Entry.class;
            });
    if (before.equals(after)) {
      assertThat(item.stage()).isNull();
    } else {
      Recording.StageChange stage = Objects.requireNonNull(item.stage());
      assertThat(Objects.toString(stage.before(), "")).isEqualTo(before);
      assertThat(Objects.toString(stage.after(), "")).isEqualTo(after);
    }
  }
}
