package org.uptake.bench.made;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.stakeholder.StakeholderRegistered.Kind;

/**
 * Everything that there is before the recommendations live their lives.
 *
 * @param outlines in order of recording
 */
record World(long seed, Cast cast, List<MadeReview> reviews, List<Outline> outlines) {

  /** How unequally entries fall to recommendations. */
  private static final double SPREAD = 0.9;

  static World of(Size size) {
    Dice dice = Dice.of(size.seed(), "world");
    Cast cast = Cast.of(dice);
    List<MadeReview> reviews = new ReviewMaker(cast, dice).with(size.recommendations());
    DoubleStream weights = DoubleStream.generate(() -> Math.exp(SPREAD * dice.bell()));
    int[] entries = Parts.of(size.entries(), weights.limit(size.recommendations()));
    return new World(size.seed(), cast, reviews, new Outlines(cast, dice).of(reviews, entries));
  }

  /** Who gives money. */
  List<StakeholderCode> donors() {
    return cast.codes(Kind.MEMBER_STATES, Kind.AGENCY_FUND_PROGRAMME);
  }

  /** Another recommendation that is recorded by then, if there is one. */
  Optional<RecommendationId> another(RecommendationId than, Instant by, Dice dice) {
    int recorded = recordedBefore(by);
    return recorded == 0
        ? Optional.empty()
        : Optional.of(outlines.get(dice.between(0, recorded - 1)).id())
            .filter(found -> !found.equals(than));
  }

  private int recordedBefore(Instant instant) {
    int low = 0;
    int high = outlines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outlines.get(middle).recordedAt().isBefore(instant)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
