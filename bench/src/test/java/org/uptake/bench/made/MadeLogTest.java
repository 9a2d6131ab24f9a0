package org.uptake.bench.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Kind;

class MadeLogTest {

  private static final Size SMALL = new Size(200, 4_000, 7);

  /** Large enough for corrections and retractions that would be illegal. */
  private static final Size LARGER = new Size(1_000, 20_000, 7);

  @Test
  void holdsAsManyEntriesAsWereAskedFor() {
    List<Made> all = events(SMALL);
    assertThat(all.stream().filter(made -> made.event() instanceof Entry)).hasSize(4_000);
    assertThat(all.stream().filter(made -> made.stream().startsWith("recommendation/")))
        .extracting(Made::stream)
        .satisfies(streams -> assertThat(Set.copyOf(streams)).hasSize(200));
  }

  @Test
  void everyEventIsLegalWhenItIsRecorded() {
    assertThat(Replay.of(LARGER, Years.END)).isNotNull();
  }

  @Test
  void everyKindOfEventComesUp() {
    List<Object> all = events(SMALL).stream().map(Made::event).toList();
    assertThat(all.stream().filter(Entry.class::isInstance).map(event -> ((Entry) event).kind()))
        .containsAll(EnumSet.allOf(Kind.class));
    assertThat(all).hasAtLeastOneElementOfType(EntryCorrected.class);
    assertThat(all).hasAtLeastOneElementOfType(EntryRetracted.class);
  }

  @Test
  void theSameSeedMakesTheSameLog() throws IOException {
    assertThat(rows(SMALL)).isEqualTo(rows(SMALL)).isNotEqualTo(rows(new Size(200, 4_000, 8)));
  }

  @Test
  void theOrderOfRecordingGrowsStrictly() throws IOException {
    List<Instant> recorded = new ArrayList<>();
    try (Spool spool = new Spool()) {
      events(SMALL).forEach(made -> spool.add(made.recordedAt(), new byte[1]));
      spool.inOrder((position, recordedAt, row) -> recorded.add(recordedAt));
    }
    assertThat(recorded).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void oneReviewIsFarLargerThanMost() {
    List<Integer> sizes =
        World.of(new Size(100_000, 100_000, 1)).reviews().stream()
            .map(MadeReview::recommendations)
            .toList();
    assertThat(sizes).hasSize(50).anyMatch(size -> size > 8_000).allMatch(size -> size <= 9_999);
    assertThat(sizes.stream().filter(size -> size < 2_500)).hasSizeGreaterThan(35);
  }

  @Test
  void refusesMoreThanTheNumbersOfReviewsAllow() {
    assertThatThrownBy(() -> new Size(100_001, 2_000_000, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Made> events(Size size) {
    List<Made> events = new ArrayList<>();
    MadeLog.of(size).forEach(events::add);
    return events;
  }

  private static Set<String> rows(Size size) {
    CopyText text = new CopyText();
    return events(size).stream()
        .map(made -> made.recordedAt() + Arrays.toString(text.row(made)))
        .collect(Collectors.toSet());
  }
}
