package org.uptake.kernel.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;

/**
 * A review is followed from now on.
 *
 * @param commissionedBy who asked for it, in words
 * @param custodian the body that looks after its follow-up
 * @param reportingPeriodMonths 1 to 60; after how many months without an entry a recommendation is
 *     silent; 12 where it is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRegistered(
    ReviewCode code,
    String title,
    PartialDate publishedOn,
    @Nullable String symbol,
    @Nullable String commissionedBy,
    @Nullable StakeholderCode custodian,
    @Nullable String summary,
    @Nullable Integer reportingPeriodMonths)
    implements ReviewEvent {

  public static final int DEFAULT_REPORTING_PERIOD_MONTHS = 12;

  public ReviewRegistered {
    reportingPeriodMonths =
        reportingPeriodMonths == null ? DEFAULT_REPORTING_PERIOD_MONTHS : reportingPeriodMonths;
  }

  public int months() {
    return reportingPeriodMonths == null ? DEFAULT_REPORTING_PERIOD_MONTHS : reportingPeriodMonths;
  }
}
