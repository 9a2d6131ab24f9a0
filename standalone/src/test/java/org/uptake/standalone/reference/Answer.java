package org.uptake.standalone.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one recommendation had come.
 *
 * @param stage null if it was recorded in error
 * @param since the first of the days up to asOf at whose ends the stage was this one throughout
 * @param silentSince the last possible day of the last sign of life, whether silent or not
 */
record Answer(
    boolean recordedInError,
    @Nullable String stage,
    @Nullable LocalDate since,
    List<TrackAnswer> tracks,
    boolean confirmed,
    boolean contradicted,
    boolean silent,
    @Nullable LocalDate silentSince,
    boolean overdue) {

  static final Answer RECORDED_IN_ERROR =
      new Answer(true, null, null, List.of(), false, false, false, null, false);

  /**
   * How far one addressee had come.
   *
   * @param slipped days from the first target to the current one
   */
  record TrackAnswer(
      @Nullable String addressee,
      String step,
      boolean stalled,
      String response,
      String momentum,
      String assurance,
      @Nullable String target,
      int moves,
      long slipped) {}
}
