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

/** A body takes up the substance, in full or in part, or takes note. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationEndorsed(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    StakeholderCode by,
    Extent extent,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public RecommendationEndorsed {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Extent implements Word {
    FULL,
    PARTIAL,
    NOTED
  }
}
