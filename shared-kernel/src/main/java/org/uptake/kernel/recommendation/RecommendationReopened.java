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

/** A closure is undone, or something implemented is not so any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationReopened(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    @Nullable StakeholderCode by,
    Reopens reopens,
    String reason,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public RecommendationReopened {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Reopens implements Word {
    CLOSURE,
    IMPLEMENTATION
  }
}
