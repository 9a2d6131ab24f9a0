package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {

  private static final List<Map<String, Object>> REVIEWS =
      List.of(
          Map.of(
              "code", "HIPPO", "recommendations", 3, "counts", Map.of("stalled", 3, "closed", 0)));

  @Test
  void saysWhatThereIs() {
    assertThat(Welcome.describe(answer(795), 795))
        .startsWith("It holds 1 reviews with 3 recommendations; the log is at position 795.\n")
        .containsPattern("HIPPO +3: 3 stalled\n");
  }

  @Test
  void saysThatTheTablesAreBehind() {
    assertThat(Welcome.describe(answer(12), 2_000_000))
        .contains("the log is at position 2000000, the tables are at 12 and catch up.\n");
  }

  private static Map<String, Object> answer(long position) {
    return Map.of("items", REVIEWS, "total", 1, "position", position);
  }
}
