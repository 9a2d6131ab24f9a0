package org.uptake.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.uptake.platform.web.CorrelationFilter;

/** However often something goes wrong, the log is told a line a second, and how often. */
class ThrottledLogTest {

  private static final String GONE = "The database is gone";

  private final ThrottledLog log = ThrottledLog.of(ThrottledLogTest.class);
  private final LinesOf written = new LinesOf(ThrottledLogTest.class.getName());

  @AfterEach
  void close() {
    ThrottledLog.flush();
    written.close();
  }

  private void awaitTold(int times) {
    await().atMost(Duration.ofSeconds(5)).until(() -> written.told() >= times);
  }

  @Test
  void tellsTheFirstAtOnceAndTheRestInOneLine() {
    for (int i = 1; i <= 4_213; i++) {
      log.warn(GONE, "for " + i);
    }
    ThrottledLog.flush();
    assertThat(written.texts()).first().isEqualTo("The database is gone: for 1");
    assertThat(written.texts())
        .last()
        .asString()
        .matches(
            "The database is gone: for 4213 \\(and [\\d,]+ more since \\d{4}-\\d\\d-\\d\\dT\\S+\\)");
    assertThat(written.told()).isEqualTo(4_213);
    assertThat(written.texts()).hasSizeLessThan(10);
  }

  @Test
  void cutsWhatIsTooLongForALine() {
    log.warn(GONE, "x".repeat(100_000));
    assertThat(written.texts())
        .singleElement()
        .asString()
        .startsWith("The database is gone: xxx")
        .endsWith("x ...")
        .hasSizeLessThan(2_100);
  }

  @Test
  void writesThousandsReadably() {
    for (int i = 0; i < 1_500; i++) {
      log.warn(GONE, "again");
    }
    awaitTold(1_500);
    assertThat(written.texts()).anyMatch(line -> line.contains("(and 1,498 more since "));
  }

  @Test
  void countsThoseOfManyThreads() {
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        threads.execute(() -> log.warn(GONE, "for me"));
      }
    }
    awaitTold(2_000);
    assertThat(written.told()).isEqualTo(2_000);
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    assertThat((long) written.texts().size()).isLessThanOrEqualTo(2 + seconds);
  }

  @Test
  void tellsWhatComesAloneAsItIs() {
    log.warn(GONE, "once");
    log.warn(GONE, "twice");
    awaitTold(2);
    assertThat(written.texts())
        .containsExactly("The database is gone: once", "The database is gone: twice");
  }

  @Test
  void tellsAgainAtOnceAfterASecond() {
    log.warn(GONE, "once");
    long began = System.nanoTime();
    await().until(() -> System.nanoTime() - began > Duration.ofMillis(1_100).toNanos());
    log.warn(GONE, "again");
    assertThat(written.texts()).hasSize(2);
  }

  @Test
  void oneKindHidesNoOther() {
    for (int i = 0; i < 100; i++) {
      log.warn(GONE, "");
    }
    log.warn("The provider is gone", "");
    log.error("Failed", new IllegalStateException("of the first line"));
    log.error("Failed", new IllegalStateException("of the next line"));
    log.error("Failed", new IllegalArgumentException("of another class"));
    assertThat(written.texts())
        .containsExactly(GONE + ": ", "The provider is gone: ", "Failed", "Failed", "Failed");
  }

  @Test
  void writesOneTraceOfManyThatAreTheSame() {
    for (int i = 0; i < 2_000; i++) {
      log.error("Failed", new IllegalStateException("of request " + i));
    }
    awaitTold(2_000);
    assertThat(written.traces()).isEqualTo(1);
    assertThat(written.texts())
        .last()
        .asString()
        .startsWith("Failed: java.lang.IllegalStateException: of request 1999 (and ");
  }

  @Test
  void aLaterLineHasTheIdOfItsLatestRequest() {
    for (String id : new String[] {"first", "second", "third"}) {
      MDC.put(CorrelationFilter.MDC_KEY, id);
      log.warn(GONE, "");
      MDC.remove(CorrelationFilter.MDC_KEY);
    }
    awaitTold(3);
    assertThat(written.lines())
        .extracting(ILoggingEvent::getMDCPropertyMap)
        .extracting(request -> request.get(CorrelationFilter.MDC_KEY))
        .containsExactly("first", "third");
  }
}
