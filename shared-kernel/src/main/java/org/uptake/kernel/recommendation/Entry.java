package org.uptake.kernel.recommendation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;

/**
 * One dated fact in the life of a recommendation, as somebody recorded it. Each kind is one event
 * type of the log; docs/domain.md, "Entries", lists their fields.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RecommendationProposed.class, name = "proposed"),
  @JsonSubTypes.Type(value = RecommendationEndorsed.class, name = "endorsed"),
  @JsonSubTypes.Type(value = RecommendationDeclined.class, name = "declined"),
  @JsonSubTypes.Type(value = ImplementationPlanned.class, name = "planned"),
  @JsonSubTypes.Type(value = RecommendationFunded.class, name = "funded"),
  @JsonSubTypes.Type(value = ProgressReported.class, name = "progress-reported"),
  @JsonSubTypes.Type(value = ImplementationStalled.class, name = "stalled"),
  @JsonSubTypes.Type(value = ImplementationResumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = RecommendationImplemented.class, name = "implemented"),
  @JsonSubTypes.Type(value = ImplementationVerified.class, name = "verified"),
  @JsonSubTypes.Type(value = RecommendationReopened.class, name = "reopened"),
  @JsonSubTypes.Type(value = RecommendationClosed.class, name = "closed"),
  @JsonSubTypes.Type(value = ObservationSubmitted.class, name = "observed"),
  @JsonSubTypes.Type(value = ResponsibilityTransferred.class, name = "transferred"),
  @JsonSubTypes.Type(value = RecommendationLinked.class, name = "linked"),
})
public sealed interface Entry extends RecommendationEvent
    permits RecommendationProposed,
        RecommendationEndorsed,
        RecommendationDeclined,
        ImplementationPlanned,
        RecommendationFunded,
        ProgressReported,
        ImplementationStalled,
        ImplementationResumed,
        RecommendationImplemented,
        ImplementationVerified,
        RecommendationReopened,
        RecommendationClosed,
        ObservationSubmitted,
        ResponsibilityTransferred,
        RecommendationLinked {

  EntryId id();

  PartialDate occurredOn();

  List<Evidence> evidence();

  @Nullable String note();

  /** The one addressee that it concerns; null: all for which it is legal. */
  default @Nullable StakeholderCode addressee() {
    return null;
  }

  /** The stakeholder whose act it tells. */
  default @Nullable StakeholderCode by() {
    return null;
  }

  /** Null: its texts are for everybody. */
  default @Nullable Visibility visibility() {
    return null;
  }

  /** The day from which on everybody may read what is restricted; null: none is known. */
  default @Nullable PartialDate disclosedOn() {
    return null;
  }

  /** Until when its texts are kept from most people; the greatest day: for good. */
  default Optional<LocalDate> withheldUntil() {
    PartialDate disclosed = disclosedOn();
    return visibility() == Visibility.RESTRICTED
        ? Optional.of(disclosed == null ? LocalDate.MAX : disclosed.earliest())
        : Optional.empty();
  }

  default Kind kind() {
    return Kind.of(this);
  }
}
