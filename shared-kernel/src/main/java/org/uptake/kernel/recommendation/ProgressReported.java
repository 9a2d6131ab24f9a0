package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;

/** A body reports whether it moved. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressReported(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode addressee,
    StakeholderCode by,
    Movement movement,
    String summary,
    List<Measure> measures,
    List<Evidence> evidence,
    @Nullable String note,
    @Nullable Visibility visibility,
    @Nullable PartialDate disclosedOn)
    implements Entry {

  public ProgressReported {
    evidence = Lists.orEmpty(evidence);
    measures = Lists.orEmpty(measures);
  }

  public enum Movement implements Word {
    ADVANCED,
    UNCHANGED,
    REGRESSED
  }

  /**
   * A figure that was reported.
   *
   * @param disaggregation what it is broken down by, such as sex: female
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Measure(
      String indicator,
      BigDecimal value,
      @Nullable String unit,
      Map<String, String> disaggregation) {

    public Measure {
      disaggregation = Lists.orEmpty(disaggregation);
    }
  }
}
