package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.FundingTotal;

/**
 * Everything about one recommendation.
 *
 * @param stage null where it was recorded in error
 * @param lifeline the stages up to {@code asOf}; a span begins on its first day, and ends on the
 *     first day of the next
 * @param slippage how often targets moved, and by how many days at most
 * @param funding totals by currency and phase; a contribution counts once
 * @param links both ways
 */
record RecommendationDetails(
    String id,
    String review,
    String number,
    String title,
    String text,
    @Nullable String action,
    @Nullable String theme,
    @Nullable String source,
    @Nullable String location,
    String proposedOn,
    List<String> addressees,
    List<TrackDetails> tracks,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String stage,
    @Nullable LocalDate since,
    @Nullable String dated,
    List<Life> lifeline,
    boolean confirmed,
    boolean contradicted,
    @Nullable LocalDate heardUntil,
    boolean silent,
    @Nullable LocalDate silentSince,
    @Nullable LocalDate dueOn,
    @Nullable String target,
    boolean overdue,
    @Nullable LocalDate overdueSince,
    Slippage slippage,
    List<FundingTotal> funding,
    Links links,
    boolean recordedInError,
    long version,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position) {

  /**
   * How far an addressee has come; without addressee on the single track of those without any.
   *
   * @param since the day from which on it was at this step, and stood still or did not
   * @param dated the same as it was recorded, a partial date
   */
  record TrackDetails(
      @Nullable String addressee,
      String step,
      boolean stalled,
      LocalDate since,
      String dated,
      String response,
      String momentum,
      String assurance,
      Because because,
      @Nullable String target,
      Slippage slippage) {}

  /** The entries that last said so; none where nobody said anything. */
  record Because(
      @Nullable Source step,
      @Nullable Source stalled,
      @Nullable Source response,
      @Nullable Source assurance) {}

  /** An entry that says how far a track has come. */
  record Source(UUID entry, String kind, String occurredOn, @Nullable String by) {}

  /**
   * A stage over a span of days; {@code to} is the first day of the next, and absent if it lasts.
   *
   * @param dated when it began, as it was recorded, a partial date
   */
  record Life(LocalDate from, String dated, @Nullable LocalDate to, String stage) {}

  /** How often a target moved, and by how many days from the first. */
  record Slippage(int moves, int days) {}

  /**
   * Links to others, and from others, the first of each.
   *
   * @param untoldTo how many to others are not told; so the last, from others
   */
  record Links(
      List<Link> to, @Nullable Long untoldTo, List<Link> from, @Nullable Long untoldFrom) {}

  /** How it stands to another recommendation. */
  record Link(
      String recommendation, String relation, String occurredOn, String entry, String title) {}
}
