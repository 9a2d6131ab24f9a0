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
import org.uptake.kernel.Frequency;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.StageChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a briefing says is what the folds of the two prefixes of the log tell, compared. */
final class ChangesTest {

  private static final int SIZE = 400;
  private static final List<Positioned> EVENTS = RandomEvents.of(21, SIZE);
  private static final TestLog LOG = TestLog.of(EVENTS);
  private static final Prefixes PREFIXES = new Prefixes(EVENTS);
  private static final Page ALL = new Page(0, 500);
  private static final JsonMapper JSON = new JsonMapper();

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  static Stream<BriefingPeriod> periods() {
    LocalDate end = LocalDate.parse("2021-06-30");
    return Stream.of(
        new BriefingPeriod(0, SIZE, LocalDate.parse("2020-02-15"), end, null),
        new BriefingPeriod(120, 180, LocalDate.parse("2019-07-01"), end, null),
        new BriefingPeriod(150, SIZE, LocalDate.parse("2020-06-30"), end, "HIPPO"),
        new BriefingPeriod(255, 257, LocalDate.parse("2021-01-01"), end, null),
        new BriefingPeriod(200, 320, LocalDate.parse("2018-12-01"), end, "A4P"),
        new BriefingPeriod(
            300, 390, LocalDate.parse("2021-03-31"), LocalDate.parse("2019-03-31"), null),
        new BriefingPeriod(
            closureInError() - 1, closureInError(), LocalDate.parse("2021-01-01"), end, null),
        new BriefingPeriod(77, 77, LocalDate.parse("2021-01-01"), end, null));
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

  private static List<RecommendationId> asked(BriefingPeriod period) {
    return RandomEvents.RECOMMENDATIONS.stream()
        .filter(id -> period.review() == null || period.review().equals(id.review().value()))
        .toList();
  }

  private static List<LocalDate> pastDays(BriefingPeriod period) {
    return LocalDate.parse("2018-01-01").datesUntil(period.firstDay()).toList();
  }

  private static List<Restatement> restatements(BriefingPeriod period) {
    return all(() -> new RestatementRows(LOG.client()).list(period, ALL));
  }

  @Test
  void thePeriodsHaveEveryWayOfRestating() {
    List<Restatement> all = periods().flatMap(period -> restatements(period).stream()).toList();

    assertThat(all)
        .extracting(Restatement::change)
        .contains("recorded-late", "corrected", "retracted");
    assertThat(all).anyMatch(row -> row.to() == null).anyMatch(row -> row.to() != null);
    assertThat(all).anyMatch(row -> row.before() == null).anyMatch(row -> row.after() == null);
    assertThat(all).anyMatch(row -> row.before() != null && row.after() != null);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theRegisterHasEveryPastDayThatIsKnownOtherwiseNow(BriefingPeriod period) {
    Map<String, String> restated = new HashMap<>();
    for (Restatement row : restatements(period)) {
      assertThat(row.from()).isBefore(end(row, period));
      days(row, period)
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

  private static LocalDate end(Restatement row, BriefingPeriod period) {
    return row.to() == null ? period.firstDay() : row.to();
  }

  private static Stream<LocalDate> days(Restatement row, BriefingPeriod period) {
    return row.from().datesUntil(end(row, period));
  }

  private static String told(Restatement row) {
    return Objects.toString(row.before(), "") + " -> " + Objects.toString(row.after(), "");
  }

  @ParameterizedTest
  @MethodSource("periods")
  void aRowGoesOnAsLongAsTheSameEventMovedTheSame(BriefingPeriod period) {
    for (Restatement row : restatements(period)) {
      assertThat(holdsOn(row.from().minusDays(1), row, period)).as("%s before", row).isFalse();
      assertThat(holdsOn(end(row, period), row, period))
          .as("%s after", row)
          .isEqualTo(row.to() == null);
    }
  }

  private static boolean holdsOn(LocalDate day, Restatement row, BriefingPeriod period) {
    RecommendationId id = new RecommendationId(row.recommendation());
    String before = PREFIXES.stage(id, day, period.before());
    String after = PREFIXES.stage(id, day, period.position());
    return !before.equals(after)
        && (before + " -> " + after).equals(told(row))
        && mover(id, day, period).position() == row.position();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theRegisterNamesWhatMovedEachDayLast(BriefingPeriod period) {
    for (Restatement row : restatements(period)) {
      RecommendationId id = new RecommendationId(row.recommendation());
      Positioned mover = EVENTS.get((int) row.position() - 1);

      assertThat(days(row, period)).allMatch(day -> mover(id, day, period).equals(mover));
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

  private static Positioned mover(RecommendationId id, LocalDate day, BriefingPeriod period) {
    long position = period.position();
    while (PREFIXES.stage(id, day, position).equals(PREFIXES.stage(id, day, position - 1))) {
      position--;
    }
    return EVENTS.get((int) position - 1);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void theFiguresAreThoseOfTheEndsOfMonthsQuartersAndYearsThatMoved(BriefingPeriod period) {
    FigureRows rows = new FigureRows(LOG.client());
    for (Frequency step : Frequency.values()) {
      Figures figures =
          LOG.inSnapshot(
              () ->
                  Figures.moved(
                      rows.published(period), rows.moved(period), step, period.firstDay()));

      List<MovedFigure> expected = moved(period, step);
      assertThat(figures.part(new Page(0, Integer.MAX_VALUE)).items())
          .as("%s", step)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(inParts(figures)).as("%s", step).hasSameElementsAs(expected);
    }
  }

  private static List<MovedFigure> inParts(Figures figures) {
    List<MovedFigure> all = new ArrayList<>();
    for (long page = 0; page * 7 < figures.part(new Page(page, 7)).total(); page++) {
      all.addAll(figures.part(new Page(page, 7)).items());
    }
    return all;
  }

  private static List<MovedFigure> moved(BriefingPeriod period, Frequency step) {
    List<MovedFigure> moved = new ArrayList<>();
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
              moved.add(new MovedFigure(review, day, name, was, is));
            }
          }
        }
      }
    }
    return moved;
  }

  private static boolean isEnd(LocalDate day, Frequency step) {
    boolean month = YearMonth.from(day).atEndOfMonth().equals(day);
    return month
        && switch (step) {
          case MONTH -> true;
          case QUARTER -> day.getMonthValue() % 3 == 0;
          case YEAR -> day.getMonthValue() == 12;
        };
  }

  private static Map<String, Long> counts(
      String review, LocalDate day, long position, BriefingPeriod period) {
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
  void everythingRecordedInThePeriodHappenedOrWasLearned(BriefingPeriod period) {
    List<String> expectedHappened = new ArrayList<>();
    List<String> expectedLearned = new ArrayList<>();
    for (Positioned recorded : recorded(period)) {
      RecommendationEvent event = (RecommendationEvent) recorded.event();
      boolean happened = event instanceof Entry entry && isOfThePeriod(entry, period);
      (happened ? expectedHappened : expectedLearned)
          .add("%s %s at %d".formatted(change(event), entry(event), recorded.position()));
    }

    assertThat(happened(period))
        .extracting(ChangesTest::said)
        .containsExactlyElementsOf(expectedHappened);
    assertThat(learned(period))
        .extracting(ChangesTest::said)
        .containsExactlyElementsOf(expectedLearned);
  }

  private static Recordings listed(BriefingPeriod period) {
    RecordingRows rows = new RecordingRows(LOG.client());
    return rows.complete(rows.list(period, ALL).recordings(), ALL.size());
  }

  private static List<Recording> happened(BriefingPeriod period) {
    return all(() -> listed(period).happened());
  }

  private static List<Recording> learned(BriefingPeriod period) {
    return all(() -> listed(period).learned());
  }

  private static List<Recording> recordings(BriefingPeriod period) {
    return Stream.concat(happened(period).stream(), learned(period).stream()).toList();
  }

  private static List<Positioned> recorded(BriefingPeriod period) {
    return EVENTS.subList((int) period.before(), (int) period.position()).stream()
        .filter(
            recorded ->
                recorded.event() instanceof RecommendationEvent event
                    && asked(period).contains(event.recommendation()))
        .toList();
  }

  private static boolean isOfThePeriod(Entry recorded, BriefingPeriod period) {
    RecommendationId id = recorded.recommendation();
    return PREFIXES.live(id, period.position()).stream()
        .filter(form -> form.id().equals(recorded.id()))
        .map(PREFIXES.proposal(id, period.position())::effectiveDay)
        .anyMatch(day -> !day.isBefore(period.firstDay()));
  }

  private static String said(Recording item) {
    return "%s %s at %d".formatted(item.change(), item.entry(), item.position());
  }

  private static String change(RecommendationEvent event) {
    return switch (event) {
      case Entry ignored -> "recorded";
      case EntryCorrected ignored -> "corrected";
      case EntryRetracted ignored -> "retracted";
    };
  }

  private static EntryId entry(RecommendationEvent event) {
    return switch (event) {
      case Entry entry -> entry.id();
      case EntryCorrected corrected -> corrected.entry();
      case EntryRetracted retracted -> retracted.entry();
    };
  }

  @ParameterizedTest
  @MethodSource("periods")
  void whatWasRecordedIsToldInItsLastFormAndARevisionInItsOwn(BriefingPeriod period) {
    for (Recording item : recordings(period)) {
      boolean recorded = item.change().equals("recorded");
      Entry form = form(item, recorded ? period.position() : item.position());

      assertThat(item.kind()).isEqualTo(form.kind().word());
      assertThat(item.occurredOn()).isEqualTo(form.occurredOn().toString());
      assertThat(item.by()).isEqualTo(Objects.toString(form.by(), null));
      assertThat(item.addressee()).isEqualTo(Objects.toString(form.addressee(), null));
      if (form instanceof RecommendationFunded funded) {
        assertThat(item.amount()).isEqualTo(funded.amount().value());
        assertThat(item.currency()).isEqualTo(funded.currency());
        assertThat(item.phase()).isEqualTo(funded.phase().word());
      } else {
        assertThat(item.amount()).isNull();
      }
      if (form.note() != null) {
        assertThat(item.text()).isNotBlank();
      }
    }
  }

  /** The last form of an entry up to a position. */
  private static Entry form(Recording item, long position) {
    return EVENTS.subList(0, (int) position).stream()
        .flatMap(recorded -> form(recorded.event()).stream())
        .filter(form -> form.id().uuid().equals(item.entry()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static Optional<Entry> form(Object event) {
    return switch (event) {
      case Entry entry -> Optional.of(entry);
      case EntryCorrected corrected -> Optional.of(corrected.becomes());
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("periods")
  void aCorrectionTellsEveryFieldThatItChanged(BriefingPeriod period) {
    for (Recording item : recordings(period)) {
      Map<String, String> told = new HashMap<>();
      for (FieldChange change :
          Objects.requireNonNullElse(item.changes(), List.<FieldChange>of())) {
        String ignored = told.put(change.field(), change.before() + " -> " + change.after());
      }
      assertThat(told)
          .isEqualTo(
              item.change().equals("corrected")
                  ? difference(form(item, item.position() - 1), form(item, item.position()))
                  : Map.of());
    }
  }

  private static Map<String, String> difference(Entry before, Entry after) {
    ObjectNode was = JSON.valueToTree(before);
    ObjectNode is = JSON.valueToTree(after);
    Set<String> names = new TreeSet<>(was.propertyNames());
    names.addAll(is.propertyNames());
    return names.stream()
        .filter(name -> !was.path(name).equals(is.path(name)))
        .collect(Collectors.toMap(name -> name, name -> told(was, name) + " -> " + told(is, name)));
  }

  private static String told(ObjectNode form, String name) {
    JsonNode value = form.get(name);
    return value == null ? "null" : value.isString() ? value.stringValue() : value.toString();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void anItemTellsWhoRecordedItWhenAndHowTheStageDiffers(BriefingPeriod period) {
    for (Recording item : recordings(period)) {
      Positioned event = EVENTS.get((int) item.position() - 1);
      RecommendationId id = new RecommendationId(item.recommendation());
      String before = PREFIXES.stage(id, period.asOf(), period.before());
      String after = PREFIXES.stage(id, period.asOf(), period.position());

      assertThat(item.recordedAt()).isEqualTo(event.recordedAt());
      assertThat(item.author()).isEqualTo(event.author());
      assertThat(item.organisation()).isEqualTo(event.organisation());
      assertThat(item.reason()).isEqualTo(reason(event.event()));
      if (before.equals(after)) {
        assertThat(item.stage()).isNull();
      } else {
        StageChange stage = Objects.requireNonNull(item.stage());
        assertThat(Objects.toString(stage.before(), "")).isEqualTo(before);
        assertThat(Objects.toString(stage.after(), "")).isEqualTo(after);
      }
    }
  }

  private static @Nullable String reason(Object event) {
    return switch (event) {
      case EntryCorrected corrected -> corrected.reason();
      case EntryRetracted retracted -> retracted.reason();
      default -> null;
    };
  }

  @ParameterizedTest
  @MethodSource("periods")
  void whatTheRegisterNamesIsAmongWhatHappenedOrWasLearned(BriefingPeriod period) {
    Map<Long, Recording> items =
        recordings(period).stream().collect(Collectors.toMap(Recording::position, item -> item));
    for (Restatement row : restatements(period)) {
      Recording item = Objects.requireNonNull(items.get(row.position()));

      assertThat(row.entry()).isEqualTo(item.entry());
      assertThat(row.change().replace("recorded-late", "recorded")).isEqualTo(item.change());
      assertThat(row.kind()).isEqualTo(item.kind());
      assertThat(row.occurredOn()).isEqualTo(item.occurredOn());
      assertThat(row.author()).isEqualTo(item.author());
      assertThat(row.organisation()).isEqualTo(item.organisation());
      assertThat(row.reason()).isEqualTo(item.reason());
      assertThat(row.lagDays())
          .isEqualTo(item.change().equals("recorded") ? (Integer) item.lagDays() : null);
    }
  }
}
