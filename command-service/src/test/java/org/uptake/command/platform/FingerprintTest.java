package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void tellsApartWhatDiffersInOnePart() {
    assertThat(
            Set.of(
                of("POST", "/a", null, "x"),
                of("PUT", "/a", null, "x"),
                of("POST", "/b", null, "x"),
                of("POST", "/a", "\"1\"", "x"),
                of("POST", "/a", null, "y"),
                of("POST", "/a", null, "")))
        .hasSize(6);
  }

  @Test
  void tellsApartWhatReadsTheSameInOnePiece() {
    assertThat(of("POST", "/ab", null, "c")).isNotEqualTo(of("POST", "/a", null, "bc"));
    assertThat(of("POST", "/a", "b", "c")).isNotEqualTo(of("POST", "/ab", "", "c"));
  }

  @Test
  void isTheSameForTheSame() {
    assertThat(of("POST", "/a", "\"1\"", "x"))
        .isEqualTo(of("POST", "/a", "\"1\"", "x"))
        .matches("[0-9a-f]{64}");
  }

  private static String of(String method, String path, @Nullable String ifMatch, String body) {
    return Fingerprint.of(method, path, ifMatch, body.getBytes(StandardCharsets.UTF_8));
  }
}
