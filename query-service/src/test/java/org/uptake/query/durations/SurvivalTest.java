package org.uptake.query.durations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The product-limit estimator, against figures that are known. */
final class SurvivalTest {

  private static final Offset<Double> CLOSE = within(0.0005);

  /** Weeks in remission with 6-mercaptopurine: E. J. Freireich and others, 1963. */
  private static final Survival TREATED =
      survival(
          List.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
          List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));

  /** And without it. */
  private static final Survival UNTREATED =
      survival(
          List.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
          List.of());

  @Test
  void aCurveHasNoMorePointsThanSharesThatAreTold() {
    List<Observed> days =
        LongStream.range(0, 50_000).mapToObj(day -> new Observed(day, 1, 0, 0)).toList();

    List<Waiting.Point> curve = Waiting.of(days).curve();

    assertThat(curve).hasSizeBetween(9_000, 10_001).doesNotHaveDuplicates();
    assertThat(curve.getLast().waiting()).isZero();
  }

  private static Survival survival(List<Integer> reached, List<Integer> lost) {
    TreeMap<Integer, Observed> days = new TreeMap<>();
    reached.forEach(day -> observe(days, day, o -> seen(o, 1, 0)));
    lost.forEach(day -> observe(days, day, o -> seen(o, 0, 1)));
    return Survival.of(List.copyOf(days.values()));
  }

  private static void observe(Map<Integer, Observed> days, int day, UnaryOperator<Observed> more) {
    days.put(day, more.apply(days.getOrDefault(day, new Observed(day, 0, 0, 0))));
  }

  private static Observed seen(Observed before, long reached, long lost) {
    return new Observed(
        before.days(), before.reached() + reached, before.waiting() + lost, before.ended());
  }

  @Test
  void fallsAsInThePublishedExample() {
    assertThat(TREATED.steps())
        .extracting(Survival.Step::days)
        .containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
    List<Double> published = List.of(0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448);
    for (int step = 0; step < published.size(); step++) {
      assertThat(TREATED.steps().get(step).share()).isCloseTo(published.get(step), CLOSE);
    }
  }

  @Test
  void hasTheMedianAndItsIntervalOfThePublishedExample() {
    assertThat(TREATED.median()).hasValue(23L);
    assertThat(TREATED.leastMedian()).hasValue(13L);
    assertThat(TREATED.greatestMedian()).isEmpty();
    assertThat(UNTREATED.median()).hasValue(8L);
    assertThat(UNTREATED.leastMedian()).hasValue(4L);
    assertThat(UNTREATED.greatestMedian()).hasValue(11L);
  }

  @Test
  void hasTheStandardErrorOfThePublishedExample() {
    Survival.Step last = TREATED.steps().getLast();
    assertThat(last.share() * Math.sqrt(last.variance())).isCloseTo(0.1346, CLOSE);
  }

  @Test
  void whoIsLostOnADayCountsOnThatDay() {
    assertThat(survival(List.of(5), List.of(5)).steps().getFirst().share()).isEqualTo(0.5);
    assertThat(survival(List.of(5), List.of(4)).steps().getFirst().share()).isZero();
  }

  @Test
  void reachesOneHalfInSpiteOfRounding() {
    List<Integer> days = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(survival(days, List.of()).steps().get(6).share()).isGreaterThan(0.5);
    assertThat(survival(days, List.of()).median()).hasValue(7L);
  }

  @Test
  void hasNoMedianWhileMoreThanHalfWait() {
    Survival mostWait = survival(List.of(3, 8), List.of(9, 9, 9));
    assertThat(mostWait.median()).isEmpty();
    assertThat(mostWait.lowerQuartile()).hasValue(8L);
    assertThat(survival(List.of(), List.of(4)).median()).isEmpty();
    assertThat(survival(List.of(), List.of()).median()).isEmpty();
  }

  @Test
  void onTheDayOfTheProposalIsAfterNoDays() {
    assertThat(survival(List.of(0, 0, 0), List.of(7)).median()).hasValue(0L);
  }

  @Test
  void ifNobodyWaitsItIsThePlainMedian() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Integer> days = new ArrayList<>();
      int size = 1 + random.nextInt(60);
      while (days.size() < size) {
        days.add(random.nextInt(40));
      }
      List<Integer> sorted = days.stream().sorted().toList();
      assertThat(survival(days, List.of()).median())
          .as("seed %d", seed)
          .hasValue((long) sorted.get((size - 1) / 2));
    }
  }

  @Test
  void waitingLongerNeverShortensTheMedian() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Integer> reached = random.ints(20, 0, 50).boxed().toList();
      List<Integer> lost = random.ints(15, 0, 50).boxed().toList();
      List<Integer> longer = lost.stream().map(day -> day + random.nextInt(30)).toList();
      long never = Long.MAX_VALUE;
      assertThat(survival(reached, longer).median().orElse(never))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(survival(reached, lost).median().orElse(never));
    }
  }
}
