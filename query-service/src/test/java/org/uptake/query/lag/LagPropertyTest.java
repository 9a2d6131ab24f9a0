package org.uptake.query.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.query.Folded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** At any day and position, lags are those of the entries that the fold of the prefix counts. */
final class LagPropertyTest {

  private static final int SIZE = 400;
  private static final int POSITIONS_APART = 11;
  private static final LocalDate FIRST = LocalDate.parse("2018-11-01");
  private static final int DAYS = 1_000;
  private static final int LATE_AFTER = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void areThoseOfTheEntriesThatCount(long seed) {
    List<Positioned> events = RandomEvents.of(seed, SIZE);
    Random random = new Random(seed);
    try (TestLog log = TestLog.of(events)) {
      Projecting.project(log, Projecting.fresh(log), events);
      for (int position = 1; position <= SIZE; position += POSITIONS_APART) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Folded prefix = new Folded(events.subList(0, position));
        Standpoint at = new Standpoint(day, TestLog.recordedAt(position), position);
        String what = "seed %d, %s at position %d".formatted(seed, day, position);
        for (LagGrouping grouping : LagGrouping.values()) {
          Lag lag = lag(log, grouping, at);
          assertThat(groups(lag)).as(what).isEqualTo(expected(prefix, day, group(grouping)));
          assertThat(lag.overall())
              .as(what)
              .isEqualTo(expected(prefix, day, all -> "").getOrDefault("", Spread.NONE));
        }
      }
    }
  }

  private static Lag lag(TestLog log, LagGrouping grouping, Standpoint at) {
    LagQuestion question =
        new LagQuestion(
            new LagFilter(Map.of()), Optional.of(grouping), LATE_AFTER, new Page(0, 500));
    Lag lag = log.inSnapshot(() -> LagReading.of(log).lag(question, at));
    assertThat(lag.late().items()).hasSize((int) lag.overall().late());
    return lag;
  }

  private static Map<@Nullable String, Spread> groups(Lag lag) {
    Map<@Nullable String, Spread> groups = new HashMap<>();
    lag.groups().forEach(group -> groups.put(group.group(), group.spread()));
    return groups;
  }

  private static Function<Moment, @Nullable String> group(LagGrouping grouping) {
    return moment ->
        switch (grouping) {
          case REVIEW -> moment.entry().recommendation().review().value();
          case BY -> name(moment.entry().by());
          case THEME -> moment.situation().proposed().theme();
        };
  }

  private static @Nullable String name(@Nullable StakeholderCode by) {
    return by == null ? null : by.value();
  }

  private static Map<@Nullable String, Spread> expected(
      Folded prefix, LocalDate day, Function<Moment, @Nullable String> group) {
    Map<@Nullable String, List<Integer>> lags = new HashMap<>();
    for (Moment moment : prefix.moments(day)) {
      long lag =
          ChronoUnit.DAYS.between(
              moment.entry().occurredOn().last(), prefix.recordedOn(moment.entry()));
      lags.computeIfAbsent(group.apply(moment), none -> new java.util.ArrayList<>())
          .add((int) Math.max(0, lag));
    }
    Map<@Nullable String, Spread> spreads = new HashMap<>();
    lags.forEach((name, all) -> spreads.put(name, spread(all.stream().sorted().toList())));
    return spreads;
  }

  /** The nearest rank of n sorted lags is the one at ceil(p n). */
  private static Spread spread(List<Integer> sorted) {
    int size = sorted.size();
    return new Spread(
        size,
        sorted.get((int) Math.ceil(size / 2.0) - 1),
        sorted.get((int) Math.ceil(size * 9 / 10.0) - 1),
        sorted.getLast(),
        sorted.stream().filter(lag -> lag > LATE_AFTER).count());
  }
}
