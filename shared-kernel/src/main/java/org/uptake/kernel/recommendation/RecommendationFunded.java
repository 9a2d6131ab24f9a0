package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/** Money; entries under one contribution credit the same money to several recommendations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationFunded(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    StakeholderCode by,
    Amount amount,
    String currency,
    Phase phase,
    Channel channel,
    @Nullable String contribution,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public RecommendationFunded {
    evidence = Lists.orEmpty(evidence);
  }

  /** Whether it is given, and not taken back or handed back. */
  public boolean gives() {
    return phase != Phase.WITHDRAWN && phase != Phase.RETURNED;
  }

  /** How sure the money is; phases are never added together. */
  public enum Phase implements Word {
    PLEDGED,
    COMMITTED,
    DISBURSED,
    /** A pledge or commitment that was taken back. */
    WITHDRAWN,
    /** Money that was handed back. */
    RETURNED
  }

  /** Which way the money comes. */
  public enum Channel implements Word {
    ASSESSED,
    VOLUNTARY,
    FUND,
    IN_KIND
  }
}
