package org.uptake.query.recommendation.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.query.log.Positioned;

/** However long a history is, one more event writes as many rows. */
class RecommendationStateTest {

  private static final RecommendationId ID = new RecommendationId("HIPPO-1");
  private static final LocalDate OPENED = LocalDate.parse("2000-01-01");
  private static final int MOST = 12;

  private final RecommendationState state = new RecommendationState();
  private long position;

  @ParameterizedTest
  @ValueSource(ints = {50, 5_000})
  void writesAFewRowsForTheNewestDay(int length) {
    report(length);
    assertThat(rows(progress(day(length + 1)))).isBetween(3L, (long) MOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 5_000})
  void writesAFewRowsForADayOfLongAgo(int length) {
    report(length);
    assertThat(rows(progress(day(20)))).isBetween(2L, (long) MOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 5_000})
  void writesAFewRowsForARetraction(int length) {
    report(length);
    assertThat(rows(new EntryRetracted(ID, id(20), "Mistaken"))).isBetween(2L, (long) MOST);
  }

  @Test
  @Tag("long")
  void writesNoMoreAfterThirtyThousand() {
    report(30_000);
    assertThat(rows(progress(day(30_001)))).isBetween(3L, (long) MOST);
    assertThat(rows(progress(day(20)))).isBetween(2L, (long) MOST);
    assertThat(rows(new EntryRetracted(ID, id(30), "Mistaken"))).isBetween(2L, (long) MOST);
  }

  private void report(int length) {
    long ignored =
        rows(
            new RecommendationProposed(
                id(1),
                ID,
                PartialDate.day(OPENED),
                null,
                "Title",
                "Text",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null));
    for (int i = 1; i <= length; i++) {
      ignored += rows(progress(day(i)));
    }
    assertThat(ignored).isPositive();
  }

  private static LocalDate day(int number) {
    return OPENED.plusDays(number);
  }

  private Entry progress(LocalDate day) {
    return new ProgressReported(
        id(position + 1),
        ID,
        PartialDate.day(day),
        null,
        new StakeholderCode("SC"),
        Movement.ADVANCED,
        "Summary",
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static EntryId id(long number) {
    return new EntryId(new UUID(1, number));
  }

  /** How many rows an event opens and closes. */
  private long rows(RecommendationEvent event) {
    position++;
    RowChanges changes = new RowChanges();
    state.on(
        new Positioned(
            position, Instant.EPOCH, ID.stream(), position, event, "author", "DPO", "api"),
        changes);
    return Stream.of(ProposalVersion.class, Span.class, TrackSpan.class, CountedEntry.class)
        .mapToLong(type -> changes.opened(type).size() + changes.closed(type).size())
        .sum();
  }
}
