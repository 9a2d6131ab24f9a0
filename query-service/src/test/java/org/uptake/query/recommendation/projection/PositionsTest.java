package org.uptake.query.recommendation.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Target;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.platform.random.Repetitions;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;

/** At every position the rows tell what the fold tells of the log's prefix up to there. */
final class PositionsTest {

  private static final int SIZE = 300;
  private static final int LARGEST_BATCH = 30;

  static LongStream seeds() {
    return Repetitions.seeds(3, 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tellWhatTheFoldOfThePrefixTells(long seed) {
    List<Positioned> events = RandomEvents.of(seed, SIZE);
    try (TestLog log = projected(events, seed)) {
      for (RecommendationId id : RandomEvents.RECOMMENDATIONS) {
        List<Row> spans = spans(log, id);
        List<Row> tracks = tracks(log, id);
        List<Row> counted = counted(log, id);
        Set<LocalDate> days = days(events, id);
        History history = new History();
        boolean proposed = false;
        for (Positioned event : events) {
          if (event.stream().equals(id.stream())) {
            history.evolve((RecommendationEvent) event.event(), event.author());
            proposed = true;
          }
          List<Row> known = known(spans, event.position());
          List<Row> knownTracks = known(tracks, event.position());
          if (!proposed) {
            assertThat(known).isEmpty();
            assertThat(knownTracks).isEmpty();
            assertThat(known(counted, event.position())).isEmpty();
          } else {
            Lifecycle fold = history.copy().lifecycle();
            String what = "seed %d, %s at position %d".formatted(seed, id, event.position());
            assertTiled(what, fold, known, knownTracks);
            assertThat(known(counted, event.position()).stream().map(Row::says))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(counted(fold));
            for (LocalDate day : days) {
              assertThat(held(known, day)).as("%s on %s", what, day).isEqualTo(span(fold, day));
              assertThat(held(knownTracks, day))
                  .as("%s on %s", what, day)
                  .isEqualTo(tracks(fold, day));
            }
          }
        }
      }
    }
  }

  private static TestLog projected(List<Positioned> events, long seed) {
    TestLog log = TestLog.empty();
    List<Projection> projections = Projecting.fresh(log);
    Random random = new Random(seed);
    int done = 0;
    while (done < events.size()) {
      int next = Math.min(events.size(), done + 1 + random.nextInt(LARGEST_BATCH));
      Projecting.project(log, projections, events.subList(done, next));
      done = next;
    }
    return log;
  }

  /** Each day on which anything ever happened to it, and the days around. */
  private static Set<LocalDate> days(List<Positioned> events, RecommendationId id) {
    History history = new History();
    events.stream()
        .filter(event -> event.stream().equals(id.stream()))
        .forEach(event -> history.evolve((RecommendationEvent) event.event(), event.author()));
    Set<LocalDate> days = new TreeSet<>();
    for (Entry form : history.forms()) {
      LocalDate day = form.occurredOn().earliest();
      days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }
    days.add(LocalDate.parse("2099-12-31"));
    return days;
  }

  /** No overlap and no gap from the proposal on; nothing at all if recorded in error. */
  private static void assertTiled(String what, Lifecycle fold, List<Row> spans, List<Row> tracks) {
    if (fold.isRecordedInError()) {
      assertThat(spans).as(what).isEmpty();
      assertThat(tracks).as(what).isEmpty();
      return;
    }
    LocalDate opened = fold.moments().getFirst().day();
    assertTiled(what, opened, spans);
    TreeMap<Integer, List<Row>> lines =
        tracks.stream()
            .collect(Collectors.groupingBy(Row::ordinal, TreeMap::new, Collectors.toList()));
    List<Integer> held =
        fold.moments().getLast().situation().tracks().stream()
            .map(track -> ordinal(fold, track))
            .toList();
    assertThat(lines.keySet()).as(what).containsAll(held);
    lines.forEach(
        (ordinal, rows) -> {
          LocalDate end = assertGapless(what, opened, rows);
          assertThat(end.equals(LocalDate.MAX))
              .as("%s: the end of %d", what, ordinal)
              .isEqualTo(held.contains(ordinal));
        });
  }

  /** The place of the track among the addressees, whoever holds it. */
  private static int ordinal(Lifecycle fold, Track track) {
    return fold.moments().getFirst().situation().tracks().stream()
        .map(Track::origin)
        .toList()
        .indexOf(track.origin());
  }

  private static void assertTiled(String what, LocalDate opened, List<Row> rows) {
    assertThat(assertGapless(what, opened, rows)).as("%s: the end", what).isEqualTo(LocalDate.MAX);
  }

  private static LocalDate assertGapless(String what, LocalDate opened, List<Row> rows) {
    LocalDate next = opened;
    @Nullable String before = null;
    for (Row row : rows) {
      String says = row.owner() + row.says();
      assertThat(row.fromDay()).as(what).isEqualTo(next);
      assertThat(row.toDay()).as(what).isAfter(row.fromDay());
      assertThat(says).as("%s: says something new", what).isNotEqualTo(before);
      next = row.toDay();
      before = says;
    }
    return next;
  }

  private static List<Row> known(List<Row> rows, long position) {
    return rows.stream()
        .filter(row -> row.knownFrom() <= position && row.knownTo() > position)
        .toList();
  }

  private static List<String> held(List<Row> rows, LocalDate day) {
    return rows.stream()
        .filter(row -> !row.fromDay().isAfter(day) && row.toDay().isAfter(day))
        .map(row -> row.ordinal() + " " + row.owner() + ": " + row.says())
        .sorted()
        .toList();
  }

  private static List<String> span(Lifecycle fold, LocalDate day) {
    Optional<Situation> held = fold.isRecordedInError() ? Optional.empty() : fold.on(day);
    return held.stream().map(at -> "0 : " + told(fold, day, at)).toList();
  }

  private static String told(Lifecycle fold, LocalDate day, Situation at) {
    Optional<ObservationSubmitted> contradiction = at.contradictedBy();
    return words(
        at.stage().word(),
        since(fold, day, then -> then.stage() == at.stage()),
        dated(fold, day, then -> then.stage() == at.stage()),
        at.isConfirmed(),
        contradiction.map(Entry::id).orElse(null),
        contradiction.map(at.proposed()::effectiveDay).orElse(null),
        at.heardUntil(),
        at.dueOn().orElse(null),
        at.due().map(Target::date).orElse(null),
        first(fold, day, Situation::isEndorsed),
        first(fold, day, Situation::funded),
        first(fold, day, then -> then.stage() == Stage.IMPLEMENTED),
        at.proposed().theme(),
        at.tracks().stream()
            .map(Track::addressee)
            .filter(Objects::nonNull)
            .map(StakeholderCode::value)
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static String words(@Nullable Object... parts) {
    return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** The first day up to this one at whose end it was so. */
  private static @Nullable LocalDate first(
      Lifecycle fold, LocalDate day, Predicate<Situation> claim) {
    return fold.moments().stream()
        .map(Moment::day)
        .filter(then -> !then.isAfter(day) && claim.test(fold.on(then).orElseThrow()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isWhere(Situation then, Track track) {
    return then.tracks().stream()
        .filter(one -> Objects.equals(one.origin(), track.origin()))
        .anyMatch(one -> one.step() == track.step() && one.stalled() == track.stalled());
  }

  /** When the first of the day happened from which on it was like this until the day ended. */
  private static PartialDate dated(Lifecycle fold, LocalDate day, Predicate<Situation> alike) {
    LocalDate since = since(fold, day, alike);
    List<Moment> moments =
        fold.moments().stream().filter(moment -> moment.day().equals(since)).toList();
    PartialDate dated = moments.getLast().entry().occurredOn();
    for (Moment moment : moments.reversed()) {
      if (!alike.test(moment.situation())) {
        break;
      }
      dated = moment.entry().occurredOn();
    }
    return dated;
  }

  /** The first of the days, back from this one, that all ended like this. */
  private static LocalDate since(Lifecycle fold, LocalDate day, Predicate<Situation> alike) {
    List<LocalDate> days =
        fold.moments().stream()
            .map(Moment::day)
            .filter(other -> !other.isAfter(day))
            .distinct()
            .toList();
    LocalDate since = days.getLast();
    for (LocalDate earlier : days.reversed()) {
      if (!alike.test(fold.on(earlier).orElseThrow())) {
        break;
      }
      since = earlier;
    }
    return since;
  }

  private static List<String> tracks(Lifecycle fold, LocalDate day) {
    Optional<Situation> held = fold.isRecordedInError() ? Optional.empty() : fold.on(day);
    List<String> told = new ArrayList<>();
    held.ifPresent(
        at ->
            at.tracks()
                .forEach(
                    track -> told.add(ordinal(fold, track) + " " + told(fold, day, at, track))));
    return told.stream().sorted().toList();
  }

  private static String told(Lifecycle fold, LocalDate day, Situation at, Track track) {
    Target target = track.target();
    @Nullable Entry stall = track.stalled() ? track.from().stall() : null;
    @Nullable Entry assured = track.assurance() == Assurance.NONE ? null : track.from().assurance();
    @Nullable Entry claim = track.from().claim();
    @Nullable Entry own = track.from().selfConfirmation();
    return words(
        (track.addressee() == null ? "" : track.addressee()) + ":",
        since(fold, day, then -> isWhere(then, track)),
        dated(fold, day, then -> isWhere(then, track)),
        track.step().word(),
        track.from().step().id(),
        track.stalled(),
        stall == null ? null : stall.id(),
        stall == null ? null : at.proposed().effectiveDay(stall),
        track.response().word(),
        track.response() == Response.NONE ? null : track.from().response().id(),
        track.momentum().word(),
        track.assurance().word(),
        assured == null ? null : assured.id(),
        assured == null ? null : at.proposed().effectiveDay(assured),
        claim == null ? null : claim.id(),
        own == null ? null : own.id(),
        own == null ? null : at.proposed().effectiveDay(own),
        target == null ? null : target.date(),
        target == null ? null : target.by(),
        target == null ? 0 : target.moves(),
        target == null ? 0 : target.slippageDays());
  }

  /** Each entry that counts, with the stage before it and after it. */
  private static List<String> counted(Lifecycle fold) {
    List<String> told = new ArrayList<>();
    @Nullable Stage before = null;
    for (Moment moment : fold.isRecordedInError() ? List.<Moment>of() : fold.moments()) {
      Stage after = moment.situation().stage();
      told.add(
          words(
              moment.entry().id(),
              moment.day(),
              before == null ? null : before.word(),
              after.word()));
      before = after;
    }
    return told;
  }

  private static List<Row> counted(TestLog log, RecommendationId id) {
    return rows(
        log,
        id,
        """
        select '' as owner, 0 as ordinal, day as from_day, day as to_day, known_from, known_to,
          concat_ws(' ', entry, day, coalesce(stage_before, 'null'), stage_after) as says
        from counted where recommendation = ?
        """);
  }

  private static List<Row> spans(TestLog log, RecommendationId id) {
    return rows(
        log,
        id,
        """
        select '' as owner, 0 as ordinal, from_day, to_day, known_from, known_to,
          concat_ws(' ', stage, since, dated, confirmed::text, coalesce(contradicted_by::text, 'null'),
            coalesce(contradicted_since::text, 'null'), heard_until, coalesce(due_on::text, 'null'),
            coalesce(target, 'null'),
            coalesce(endorsed_on::text, 'null'), coalesce(funded_on::text, 'null'),
            coalesce(implemented_on::text, 'null'), coalesce(theme, 'null'), addressees::text) as says
        from span where recommendation = ? order by from_day, known_from
        """);
  }

  private static List<Row> tracks(TestLog log, RecommendationId id) {
    return rows(
        log,
        id,
        """
        select addressee as owner, ordinal, from_day, to_day, known_from, known_to,
          concat_ws(' ', since, dated, step, step_by, stalled::text, coalesce(stalled_by::text, 'null'),
            coalesce(stalled_since::text, 'null'), response,
            coalesce(response_by::text, 'null'), momentum, assurance,
            coalesce(assured_by::text, 'null'), coalesce(assured_since::text, 'null'),
            coalesce(claimed_by::text, 'null'), coalesce(self_confirmed_by::text, 'null'),
            coalesce(self_confirmed_since::text, 'null'), coalesce(target, 'null'),
            coalesce(target_by::text, 'null'), target_moves,
            slippage_days) as says
        from track where recommendation = ? order by from_day, known_from
        """);
  }

  private static List<Row> rows(TestLog log, RecommendationId id, String sql) {
    return log.inSnapshot(() -> read(log, id, sql));
  }

  private static List<Row> read(TestLog log, RecommendationId id, String sql) {
    try (Stream<Row> rows =
        log
            .client()
            .sql(sql)
            .param(id.value())
            .query(
                (row, n) ->
                    new Row(
                        row.getString("owner"),
                        row.getInt("ordinal"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getLong("known_from"),
                        row.getLong("known_to"),
                        row.getString("says")))
            .stream()) {
      return rows.toList();
    }
  }

  private record Row(
      String owner,
      int ordinal,
      LocalDate fromDay,
      LocalDate toDay,
      long knownFrom,
      long knownTo,
      String says) {}
}
