package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;

/** An addressee hands its track to another stakeholder, who holds it from then on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponsibilityTransferred(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    StakeholderCode addressee,
    @Nullable StakeholderCode by,
    StakeholderCode to,
    @Nullable String reason,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public ResponsibilityTransferred {
    evidence = Lists.orEmpty(evidence);
  }
}
