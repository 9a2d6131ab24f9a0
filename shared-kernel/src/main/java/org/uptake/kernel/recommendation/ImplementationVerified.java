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

/** Somebody other than the actor checked a claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImplementationVerified(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    StakeholderCode by,
    Finding finding,
    String summary,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public ImplementationVerified {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Finding implements Word {
    CONFIRMED,
    DISPUTED,
    UNVERIFIABLE
  }
}
