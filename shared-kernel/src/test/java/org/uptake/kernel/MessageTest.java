package org.uptake.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {

  private enum Plain implements Message {
    IT_IS_SO
  }

  private record Nothing() implements Message {}

  private record OfEverything(
      String text,
      int number,
      long position,
      LocalDate day,
      Instant instant,
      PartialDate on,
      PartialDate.Precision word,
      Message because,
      List<StakeholderCode> several)
      implements Message {}

  private record OfAnything(Object value) implements Message {}

  @Test
  void isCodedByTheNamesOfItsArea() {
    assertThat(Plain.IT_IS_SO.code()).isEqualTo("message-test.it-is-so");
    assertThat(new Nothing().code()).isEqualTo("message-test.nothing");
    assertThat(new OfAnything("x").code()).isEqualTo("message-test.of-anything");
    assertThat(Refusal.NOT_ALLOWED.code()).isEqualTo("refusal.not-allowed");
  }

  @Test
  void hasItsComponentsForValuesAsTheyAreWrittenOutside() {
    Message message =
        new OfEverything(
            "text",
            1,
            2L,
            LocalDate.parse("2020-02-29"),
            Instant.parse("2020-02-29T10:00:00Z"),
            PartialDate.of("2020-02"),
            PartialDate.Precision.DAY,
            Plain.IT_IS_SO,
            List.of(new StakeholderCode("SC"), new StakeholderCode("GA")));
    assertThat(message.arguments())
        .containsExactly(
            Map.entry("text", "text"),
            Map.entry("number", 1),
            Map.entry("position", 2L),
            Map.entry("day", "2020-02-29"),
            Map.entry("instant", "2020-02-29T10:00:00.000000Z"),
            Map.entry("on", "2020-02"),
            Map.entry("word", "day"),
            Map.entry("because", Plain.IT_IS_SO),
            Map.entry("several", List.of("SC", "GA")));
    assertThat(Plain.IT_IS_SO.arguments()).isEmpty();
    assertThat(new Nothing().arguments()).isEmpty();
  }

  @Test
  void repeatsNothingWithoutEndAndNothingUnwritable() {
    String endless = "x".repeat(100_000);
    assertThat(new OfAnything(endless).arguments()).containsEntry("value", "x".repeat(500));
    assertThat(new OfAnything("a\0b").arguments()).containsEntry("value", "a\uFFFDb");
    assertThat(new OfAnything(Collections.nCopies(1_000, "a")).arguments())
        .containsEntry("value", Collections.nCopies(100, "a"));
  }

  @Test
  void hasNoOtherValues() {
    assertThat(Stream.of(new Object(), Map.of(), 'c', true))
        .allSatisfy(
            value ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> new OfAnything(value).arguments()));
  }
}
