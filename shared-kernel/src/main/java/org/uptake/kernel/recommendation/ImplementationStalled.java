package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/** It stands still. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplementationStalled(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    @Nullable StakeholderCode by,
    Cause cause,
    String reason,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public ImplementationStalled {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Cause implements Word {
    FUNDING,
    POLITICAL_WILL,
    CAPACITY,
    SECURITY,
    COORDINATION,
    DEPENDENCY,
    OTHER
  }
}
