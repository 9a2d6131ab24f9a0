package org.uptake.query.durations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The share that still waits after so many days, by the product-limit estimator of E. L. Kaplan and
 * P. Meier (1958): on each day on which some got there, the share falls by what they are of all who
 * were observed up to that day.
 *
 * @param steps the days on which the share falls
 */
record Survival(List<Step> steps) {

  /** Far below the least difference between one half and another fraction of so few. */
  private static final double ROUNDING = 1e-9;

  /** The 97.5 % quantile of the normal distribution. */
  private static final double NORMAL = 1.959964;

  /**
   * From this day to the next step.
   *
   * @param share of those who still wait
   * @param variance of the logarithm of the share, by the formula of M. Greenwood (1926)
   */
  record Step(long days, double share, double variance) {

    private static final Step START = new Step(0, 1, 0);

    private Step then(long day, long observed, long reached) {
      double left = (double) observed - reached;
      return new Step(day, share * left / observed, variance + reached / (observed * left));
    }

    private double lowest() {
      return bound(-NORMAL);
    }

    private double highest() {
      return bound(NORMAL);
    }

    /** An end of the 95 % interval of the share on the scale log(-log); none when nobody waits. */
    private double bound(double deviations) {
      return Math.pow(share, Math.exp(deviations * Math.sqrt(variance) / Math.log(share)));
    }
  }

  /**
   * @param days in order
   */
  static Survival of(List<Observed> days) {
    List<Step> steps = new ArrayList<>();
    Step last = Step.START;
    long observed = days.stream().mapToLong(Observed::number).sum();
    for (Observed day : days) {
      if (day.reached() > 0) {
        last = last.then(day.days(), observed, day.reached());
        steps.add(last);
      }
      observed -= day.number();
    }
    return new Survival(steps);
  }

  /** After how many days half of them got there; empty if more than half still wait. */
  Optional<Long> median() {
    return fallsTo(1.0 / 2, Step::share);
  }

  Optional<Long> lowerQuartile() {
    return fallsTo(3.0 / 4, Step::share);
  }

  Optional<Long> upperQuartile() {
    return fallsTo(1.0 / 4, Step::share);
  }

  /** The 95 % interval of the median, after R. Brookmeyer and J. Crowley (1982): from here ... */
  Optional<Long> leastMedian() {
    return fallsTo(1.0 / 2, Step::lowest);
  }

  /** ... to here; empty if it is open. */
  Optional<Long> greatestMedian() {
    return fallsTo(1.0 / 2, Step::highest);
  }

  private Optional<Long> fallsTo(double share, ToDoubleFunction<Step> of) {
    return steps.stream()
        .filter(step -> of.applyAsDouble(step) <= share + ROUNDING)
        .map(Step::days)
        .findFirst();
  }
}
