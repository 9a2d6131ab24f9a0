package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.uptake.query.TestLog;
import org.uptake.query.table.Table;

/** Where the tables file an interval is where questions look for it. */
final class ForksTest {

  private static final long SEED = 7;
  private static final int SOME = 300;
  private static final int SMALL = 40;

  @Test
  void anIntervalOfPositionsIsFoundFromEachPositionInIt() {
    List<Interval> intervals = intervals(1, 1L << 40);
    List<Long> forks = filed("fork_of_known(low, high + 1)", intervals);
    for (int i = 0; i < forks.size(); i++) {
      Interval interval = intervals.get(i);
      assertThat(forks.get(i)).isBetween(interval.low(), interval.high());
      for (long position : interval.some()) {
        assertThat(Forks.around(position)).as("%s: %d", interval, position).contains(forks.get(i));
      }
    }
  }

  @Test
  void anIntervalOfDaysIsFoundFromEachDayInItAlsoBefore1970() {
    List<Interval> intervals = intervals(-SMALL / 2, LocalDate.of(9999, 12, 31).toEpochDay());
    intervals.addAll(intervals(LocalDate.of(1, 1, 1).toEpochDay(), 0));
    List<Long> forks =
        filed(
            "fork_of_days(date '1970-01-01' + low::integer, date '1970-01-01' + high::integer + 1)",
            intervals);
    for (int i = 0; i < forks.size(); i++) {
      for (long day : intervals.get(i).some()) {
        assertThat(Forks.around(LocalDate.ofEpochDay(day)))
            .as("%s: %d", intervals.get(i), day)
            .contains(forks.get(i).intValue());
      }
    }
  }

  @Test
  void openIntervalsAreFoundFromEverywhere() {
    assertThat(filed("fork_of_known(low, %d)".formatted(Table.STILL_KNOWN), intervals(1, 9_999)))
        .containsOnly(0L);
    assertThat(filed("fork_of_days('2020-01-01', 'infinity')", List.of(new Interval(0, 0))))
        .containsOnly(0L);
    assertThat(Forks.around(17)).contains(0L);
    assertThat(Forks.around(LocalDate.of(2020, 1, 1))).contains(0);
  }

  /** All of a few numbers from the least on, and some among many. */
  private static List<Interval> intervals(long least, long most) {
    Random random = new Random(SEED);
    List<Interval> intervals = new ArrayList<>();
    for (long low = least; low < least + SMALL; low++) {
      for (long high = low; high < least + SMALL; high++) {
        intervals.add(new Interval(low, high));
      }
    }
    for (int i = 0; i < SOME; i++) {
      long low = random.nextLong(least, most);
      intervals.add(new Interval(low, random.nextLong(low, most)));
    }
    return intervals;
  }

  private static List<Long> filed(String fork, List<Interval> intervals) {
    try (TestLog log = TestLog.empty()) {
      return log.inSnapshot(
          () ->
              log.client()
                  .sql(
                      """
                      select %s from unnest(:lows, :highs) with ordinality as i (low, high, place)
                      order by place
                      """
                          .formatted(fork))
                  .param("lows", intervals.stream().map(Interval::low).toArray(Long[]::new))
                  .param("highs", intervals.stream().map(Interval::high).toArray(Long[]::new))
                  .query(Long.class)
                  .list());
    }
  }

  /** Both ends included. */
  private record Interval(long low, long high) {

    /** Its ends, and up to a few tens of numbers between them. */
    List<Long> some() {
      List<Long> some = new ArrayList<>(List.of(low, high));
      long step = 1 + (high - low) / SMALL;
      for (long number = low; number <= high - step; number += step) {
        some.add(number);
      }
      return some;
    }
  }
}
