package org.uptake.console.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Step;

/**
 * What would become of something that is not recorded yet.
 *
 * @param reason in English, and as a code with values, why it could not be recorded
 * @param contradicts the entry in the way
 * @param figures the ends of quarters at which the recommendation would count in another stage
 * @param duplicates entries that may tell the same
 */
public record OutlookAnswer(
    boolean allowed,
    @Nullable String reason,
    @Nullable String code,
    @Nullable Map<String, Object> values,
    @Nullable InTheWay contradicts,
    @Nullable Stand before,
    @Nullable Stand after,
    List<Moved> figures,
    int figuresTotal,
    List<Alike> duplicates) {

  public record InTheWay(@Nullable String entry, Kind kind, PartialDate occurredOn) {}

  /**
   * @param stage null where the recommendation was recorded in error
   */
  public record Stand(@Nullable Stage stage, List<TrackStand> tracks) {}

  public record TrackStand(
      @Nullable String addressee,
      Step step,
      boolean stalled,
      Response response,
      Momentum momentum,
      Assurance assurance) {}

  /** A published figure, of the end of a quarter. */
  public record Moved(LocalDate date, @Nullable Stage before, @Nullable Stage after) {}

  public record Alike(
      String entry,
      Kind kind,
      PartialDate occurredOn,
      @Nullable String addressee,
      @Nullable String by,
      @Nullable String excerpt) {}
}
