package org.uptake.bench.made;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.PartialDate.Precision;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationFunded.Channel;
import org.uptake.kernel.recommendation.RecommendationFunded.Phase;

/**
 * Money, as it is told wherever it is credited.
 *
 * @param id where it is credited to several recommendations
 */
record Contribution(
    @Nullable String id,
    StakeholderCode by,
    PartialDate occurredOn,
    Amount amount,
    String currency,
    Phase phase,
    Channel channel) {

  private static final int SHARED_A_MONTH = 60;
  private static final List<String> CURRENCIES =
      List.of("USD", "EUR", "GBP", "SEK", "NOK", "JPY", "CHF");

  static Contribution alone(StakeholderCode by, PartialDate occurredOn, Dice dice) {
    return of(null, by, occurredOn, dice);
  }

  /** One of those of the month; the same one reads the same wherever it comes up. */
  static Contribution shared(LocalDate day, List<StakeholderCode> donors, long seed, Dice dice) {
    PartialDate month = new PartialDate(day.withDayOfMonth(1), Precision.MONTH);
    String id = "%s/%d".formatted(month, dice.between(1, SHARED_A_MONTH));
    Dice itsOwn = Dice.of(seed, id);
    return of(id, itsOwn.oneOf(donors), month, itsOwn);
  }

  private static Contribution of(
      @Nullable String id, StakeholderCode by, PartialDate occurredOn, Dice dice) {
    BigDecimal amount =
        BigDecimal.valueOf(dice.between(10, 99)).scaleByPowerOfTen(dice.between(3, 6));
    return new Contribution(
        id,
        by,
        occurredOn,
        Amount.of(amount.toPlainString()),
        dice.favourOf(CURRENCIES),
        dice.oneOf(Phase.values()),
        dice.oneOf(Channel.values()));
  }
}
