package org.uptake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final Instant SIGNED_IN = Instant.parse("2026-05-04T08:00:00Z");

  private static boolean hasEnded(Instant since, Duration after) {
    return new Credentials("ada", "a hash", "an account", false, since)
        .hasEnded(SIGNED_IN, SIGNED_IN.plus(after));
  }

  @Test
  void aSessionLastsTwelveHoursWhateverIsDoneInIt() {
    assertThat(hasEnded(SIGNED_IN, Duration.ZERO)).isFalse();
    assertThat(hasEnded(SIGNED_IN, Duration.ofHours(12))).isFalse();
    assertThat(hasEnded(SIGNED_IN, Duration.ofHours(12).plusSeconds(1))).isTrue();
  }

  @Test
  void aSessionFromBeforeTheNewPasswordHasEnded() {
    assertThat(hasEnded(SIGNED_IN.plusMillis(1), Duration.ofMinutes(1))).isTrue();
  }
}
