package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever recorded something is told of it: at once, and later by their idempotency key. It
 * names one of the first five, which it is about.
 *
 * @param entry where it is about one of a recommendation's
 * @param countsFrom the day from which on that entry counts; a coarse date stands for its first
 *     day, and one east of UTC may be tomorrow's
 * @param version the number of events in its stream
 * @param position its place in the log, once it has one
 * @param recordedAt the instant at which it took that place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
    @Nullable String recommendation,
    @Nullable String review,
    @Nullable String stakeholder,
    @Nullable String rebuild,
    @Nullable String account,
    @Nullable String entry,
    @Nullable LocalDate countsFrom,
    long version,
    @Nullable Long position,
    @Nullable Instant recordedAt) {

  /** Told beside the others: programs know by it that this is not what a dry run is answered. */
  @JsonProperty("outcome")
  public String outcome() {
    return "recorded";
  }

  /** What is recorded, and has no place yet. */
  public static Receipt of(
      StreamId stream,
      @Nullable String account,
      @Nullable String entry,
      @Nullable LocalDate countsFrom,
      long version) {
    return new Receipt(
        stream.idOf("recommendation"),
        stream.idOf("review"),
        stream.idOf("stakeholder"),
        stream.idOf("rebuild"),
        account,
        entry,
        countsFrom,
        version,
        null,
        null);
  }

  /** The same with its place in the log. */
  public Receipt placed(long position, Instant recordedAt) {
    return new Receipt(
        recommendation,
        review,
        stakeholder,
        rebuild,
        account,
        entry,
        countsFrom,
        version,
        position,
        recordedAt);
  }
}
