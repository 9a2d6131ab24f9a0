package org.uptake.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.uptake.platform.logging.LinesOf;

/** While something is gone that every request needs, strangers do not fill the log. */
class FloodedLogTest {

  private static final int REQUESTS = 2_000;
  private static final String AS_OFTEN_AS_ONE_LIKES = "--UPTAKE_RATE_ADDRESS=100000/100000";

  @Test
  void whileTheProviderCannotBeAskedForItsKeys() {
    try (TestIssuer unknown = TestIssuer.start();
        TestService service =
            new TestService(
                new IdentityProvider("http://127.0.0.1:1", ""), Map.of(), AS_OFTEN_AS_ONE_LIKES)) {
      assertFewLines(service, unknown.token("ada"), "The identity provider cannot be asked");
    }
  }

  @Test
  void whileTheDatabaseCannotBeReached() {
    try (TestIssuer issuer = TestIssuer.start();
        TestService service =
            new TestService(
                new IdentityProvider(issuer.issuer(), ""), Map.of(), AS_OFTEN_AS_ONE_LIKES)) {
      assertFewLines(service, issuer.token(TestService.TROUBLE), "The database cannot be reached");
    }
  }

  private static void assertFewLines(TestService service, String token, String text) {
    try (LinesOf all = new LinesOf("org.uptake.platform")) {
      long began = System.nanoTime();
      assertThat(unavailable(service, token)).isEqualTo(REQUESTS);
      await().atMost(Duration.ofSeconds(5)).until(() -> all.told() >= REQUESTS);
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

      assertThat(all.texts()).allMatch(line -> line.startsWith(text));
      assertThat(all.told()).isEqualTo(REQUESTS);
      assertThat((long) all.texts().size()).isLessThanOrEqualTo(2 + seconds);
      assertThat(all.traces()).isZero();
    }
  }

  private static int unavailable(TestService service, String token) {
    AtomicInteger count = new AtomicInteger();
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < REQUESTS; i++) {
        senders.execute(
            () -> {
              if (service.get("/api/things", token).statusCode() == 503) {
                count.incrementAndGet();
              }
            });
      }
    }
    return count.get();
  }
}
