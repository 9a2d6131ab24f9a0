package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Step;

/** Everything about one recommendation but its entries. */
public record RecommendationAnswer(
    String id,
    String review,
    String number,
    String title,
    String text,
    @Nullable String action,
    @Nullable String theme,
    @Nullable String source,
    @Nullable String location,
    PartialDate proposedOn,
    List<String> addressees,
    List<OfTrack> tracks,
    @Nullable Stage stage,
    @Nullable LocalDate since,
    @Nullable PartialDate dated,
    List<Life> lifeline,
    boolean confirmed,
    boolean contradicted,
    @Nullable LocalDate heardUntil,
    boolean silent,
    @Nullable LocalDate silentSince,
    @Nullable LocalDate dueOn,
    boolean overdue,
    @Nullable LocalDate overdueSince,
    Slip slippage,
    List<Money> funding,
    LinksBoth links,
    boolean recordedInError,
    long version,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  /** Whether it has to be said of an entry whom it concerns: of one addressee it is clear. */
  public boolean isAddressedToSeveral() {
    return everAsked().size() > 1;
  }

  /** Whom it is addressed to, and whoever holds a track of it since. */
  public List<String> everAsked() {
    return Stream.concat(
            addressees.stream(),
            tracks.stream().map(OfTrack::addressee).flatMap(Stream::ofNullable))
        .distinct()
        .toList();
  }

  public Names known() {
    return Names.orNone(names);
  }

  /**
   * @param since on which it came to the step, or to its standstill
   */
  public record OfTrack(
      @Nullable String addressee,
      Step step,
      boolean stalled,
      Response response,
      Momentum momentum,
      Assurance assurance,
      @Nullable PartialDate target,
      Slip slippage,
      @Nullable LocalDate since,
      @Nullable PartialDate dated) {}

  /** How often a target moved, and by how many days in all. */
  public record Slip(int moves, int days) {}

  public record LinksBoth(List<Linked> to, List<Linked> from) {}

  public record Linked(
      String recommendation, String relation, PartialDate occurredOn, String title) {}
}
