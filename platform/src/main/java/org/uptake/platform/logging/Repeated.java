package org.uptake.platform.logging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.uptake.platform.web.CorrelationFilter;

/** Lines of one kind: one at once, and those within a second of it as one more after that. */
final class Repeated {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST = 2_000;

  private final Logger log;
  private final Level level;
  private boolean traced;
  private long told = System.nanoTime() - SECOND;
  private int waiting;
  private Instant since = Instant.EPOCH;
  private String latest = "";
  private String request = "";

  Repeated(Logger log, Level level) {
    this.log = log;
    this.level = level;
  }

  synchronized void tell(String line) {
    String said = line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
    if (isTime()) {
      write(log.atLevel(level), said);
    } else {
      leaveOut(said);
    }
  }

  /** With its trace if it is the first. */
  synchronized void tell(String what, Throwable failure) {
    if (traced) {
      tell(what + ": " + failure);
    } else {
      traced = true;
      write(log.atLevel(level).setCause(failure), what);
    }
  }

  private boolean isTime() {
    return waiting == 0 && System.nanoTime() - told >= SECOND;
  }

  private void leaveOut(String line) {
    latest = line;
    request = Objects.requireNonNullElse(MDC.get(CorrelationFilter.MDC_KEY), "-");
    waiting++;
    if (waiting == 1) {
      since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      CompletableFuture.delayedExecutor(told + SECOND - System.nanoTime(), TimeUnit.NANOSECONDS)
          .execute(this::tellRest);
    }
  }

  /** Under the id of the latest request. */
  synchronized void tellRest() {
    if (waiting > 0) {
      try (var id = MDC.putCloseable(CorrelationFilter.MDC_KEY, request)) {
        Objects.requireNonNull(id);
        write(log.atLevel(level), latest + more());
      }
      waiting = 0;
    }
  }

  private String more() {
    return waiting == 1
        ? ""
        : String.format(Locale.UK, " (and %,d more since %s)", waiting - 1, since);
  }

  private void write(LoggingEventBuilder line, String text) {
    line.log(text);
    told = System.nanoTime();
  }
}
