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

/** Nobody follows it any further; the ground says why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationClosed(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode by,
    Ground ground,
    String explanation,
    @Nullable RecommendationId successor,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public RecommendationClosed {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Ground implements Word {
    SUPERSEDED,
    MERGED,
    OVERTAKEN,
    WITHDRAWN,
    NO_FURTHER_ACTION,
    RECORDED_IN_ERROR
  }
}
