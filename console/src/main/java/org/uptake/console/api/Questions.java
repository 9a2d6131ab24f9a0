package org.uptake.console.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * The questions of one page: asked at once, each on a thread of its own, and none waited for longer
 * than the page may take.
 */
public final class Questions {

  /** What the API takes at most for a question that it answers at all. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  /**
   * Asked at once by all pages together. More would not be answered sooner, and each is a
   * connection of this machine, of which nobody has any number.
   */
  private static final Semaphore ASKING = new Semaphore(64);

  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final Visitor visitor;
  private final long deadline = System.nanoTime() + LONGEST.toNanos();

  public Questions(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Asks, and goes on. */
  public <T> Asked<T> ask(Callable<T> question) {
    Future<T> answer =
        THREADS.submit(
            () -> {
              ASKING.acquire();
              try {
                return ScopedValue.where(Visitor.ASKING, visitor).call(() -> question.call());
              } finally {
                ASKING.release();
              }
            });
    return () -> await(answer);
  }

  /** Sends what may take as long as it is long, while whoever asks for it waits. */
  public <T> PagePart<T> send(Callable<T> sending) {
    try {
      return PagePart.of(ScopedValue.where(Visitor.ASKING, visitor).call(() -> sending.call()));
    } catch (Exception failed) {
      return PagePart.missing(trouble(failed));
    }
  }

  private <T> PagePart<T> await(Future<T> answer) {
    try {
      return PagePart.of(answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return PagePart.missing(ApiTrouble.late());
    } catch (ExecutionException failed) {
      return PagePart.missing(trouble(failed.getCause()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return PagePart.missing(ApiTrouble.late());
    }
  }

  private static ApiTrouble trouble(@Nullable Throwable cause) {
    return switch (cause) {
      case ApiTrouble trouble -> trouble;
      case ResourceAccessException unheard -> ApiTrouble.unreachable(unheard);
      case null -> ApiTrouble.misunderstood(null);
      default -> {
        LOG.error("A question of the console failed", cause);
        yield ApiTrouble.misunderstood(cause);
      }
    };
  }

  /** A question that has been asked. */
  @FunctionalInterface
  public interface Asked<T> {

    /** Waits for what became of it. */
    PagePart<T> part();

    /**
     * For what a page cannot do without.
     *
     * @throws ApiTrouble where there is no answer
     */
    default T answer() {
      return part().get();
    }
  }
}
