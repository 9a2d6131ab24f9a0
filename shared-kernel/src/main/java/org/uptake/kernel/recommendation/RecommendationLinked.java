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

/** How it stands to another recommendation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationLinked(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode by,
    RecommendationId to,
    Relation relation,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public RecommendationLinked {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Relation implements Word {
    REINFORCES,
    DUPLICATES,
    IMPLEMENTS,
    DEPENDS_ON
  }
}
