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

/** Somebody else's view of what is recorded so far. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservationSubmitted(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    StakeholderCode by,
    Stance stance,
    String text,
    @Nullable String place,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public ObservationSubmitted {
    evidence = Lists.orEmpty(evidence);
  }

  public enum Stance implements Word {
    AGREES,
    DISAGREES,
    ADDS
  }
}
