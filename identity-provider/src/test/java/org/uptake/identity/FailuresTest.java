package org.uptake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final int MOST_WITHOUT_WAITING = 5;
  private static final String LONGEST_LOGIN = "a".repeat(64);

  private final Failures failures =
      new Failures(Clock.fixed(Instant.parse("2026-05-04T08:00:00Z"), ZoneOffset.UTC));

  private void fail(String login) {
    for (int i = 0; i < MOST_WITHOUT_WAITING; i++) {
      failures.count(login);
    }
  }

  @Test
  void ofWhatIsLongerThanAnyLoginTheBeginningIsRemembered() {
    fail(LONGEST_LOGIN + "b".repeat(1_000));
    assertThat(failures.wait(LONGEST_LOGIN + "bc")).isPositive();
  }

  @Test
  void whatIsLongerThanALoginKeepsNobodyWaitingWhoHasThatLogin() {
    fail(LONGEST_LOGIN + "b");
    assertThat(failures.wait(LONGEST_LOGIN)).isZero();
  }
}
