package org.uptake.command.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Step;
import org.uptake.kernel.recommendation.lifecycle.Track;

/**
 * How far a recommendation has come as of today, in the words of the read side.
 *
 * @param stage null where it was recorded in error
 */
record Standing(
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Stage stage,
    boolean confirmed,
    boolean contradicted,
    boolean silent,
    boolean overdue,
    boolean recordedInError,
    List<TrackStanding> tracks) {

  private static final Standing RECORDED_IN_ERROR =
      new Standing(null, false, false, false, false, true, List.of());

  /** How far one addressee has come; without addressee on the single track of those without any. */
  record TrackStanding(
      @Nullable StakeholderCode addressee,
      Step step,
      boolean stalled,
      Response response,
      Momentum momentum,
      Assurance assurance,
      @Nullable PartialDate target) {

    private static TrackStanding of(Track track) {
      return new TrackStanding(
          track.addressee(),
          track.step(),
          track.stalled(),
          track.response(),
          track.momentum(),
          track.assurance(),
          track.target() == null ? null : track.target().date());
    }
  }

  static @Nullable Standing of(Lifecycle life, TryOut tryOut) {
    LocalDate today = tryOut.circumstances().today();
    return life.isRecordedInError()
        ? RECORDED_IN_ERROR
        : life.on(today)
            .map(situation -> of(situation, today, tryOut.reportingPeriodMonths()))
            .orElse(null);
  }

  private static Standing of(Situation situation, LocalDate today, int reportingPeriodMonths) {
    return new Standing(
        situation.stage(),
        situation.isConfirmed(),
        situation.isContradicted(),
        situation.isSilent(today, reportingPeriodMonths),
        situation.isOverdue(today),
        false,
        situation.tracks().stream().map(TrackStanding::of).toList());
  }
}
