package org.uptake.kernel.recommendation;

import java.util.Arrays;
import java.util.Optional;
import org.uptake.kernel.Word;

/** The kinds of entry. */
public enum Kind implements Word {
  PROPOSED(RecommendationProposed.class),
  ENDORSED(RecommendationEndorsed.class),
  DECLINED(RecommendationDeclined.class),
  PLANNED(ImplementationPlanned.class),
  FUNDED(RecommendationFunded.class),
  PROGRESS_REPORTED(ProgressReported.class),
  STALLED(ImplementationStalled.class),
  RESUMED(ImplementationResumed.class),
  IMPLEMENTED(RecommendationImplemented.class),
  VERIFIED(ImplementationVerified.class),
  REOPENED(RecommendationReopened.class),
  CLOSED(RecommendationClosed.class),
  OBSERVED(ObservationSubmitted.class),
  TRANSFERRED(ResponsibilityTransferred.class),
  LINKED(RecommendationLinked.class);

  private final Class<? extends Record> event;

  Kind(Class<? extends Record> event) {
    this.event = event;
  }

  public Class<? extends Record> event() {
    return event;
  }

  public static Kind of(Entry entry) {
    return Arrays.stream(values())
        .filter(kind -> kind.event == entry.getClass())
        .findFirst()
        .orElseThrow();
  }

  public static Optional<Kind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
