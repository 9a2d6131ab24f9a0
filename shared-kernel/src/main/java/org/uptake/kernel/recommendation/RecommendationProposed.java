package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;

/** A review asks for something; opens a recommendation and is its first entry. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationProposed(
    EntryId id,
    RecommendationId recommendation,
    PartialDate occurredOn,
    @Nullable StakeholderCode by,
    String title,
    String text,
    @Nullable String action,
    @Nullable String theme,
    List<StakeholderCode> addressees,
    @Nullable String source,
    @Nullable String location,
    List<Evidence> evidence,
    @Nullable String note)
    implements Entry {

  public RecommendationProposed {
    evidence = Lists.orEmpty(evidence);
    addressees = Lists.orEmpty(addressees);
  }

  /** The day from which on an entry counts: its earliest, but never before that of the proposal. */
  public LocalDate effectiveDay(Entry entry) {
    LocalDate opened = occurredOn.earliest();
    LocalDate earliest = entry.occurredOn().earliest();
    return earliest.isBefore(opened) ? opened : earliest;
  }
}
