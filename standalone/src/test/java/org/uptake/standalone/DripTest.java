package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * However many connections somebody lets drip, others are answered; and the drippers are not borne
 * for ever.
 */
class DripTest {

  private static final String DRIPPER = "127.0.6.1";
  private static final String NEIGHBOUR = "127.0.0.2";
  private static final long PAUSE_MILLIS = 400;

  /** A form that the provider reads, a recording of nobody, and a body in chunks. */
  private static final List<String> HEADS =
      List.of(
          """
          POST /oauth2/token HTTP/1.1
          Host: localhost
          Content-Type: application/x-www-form-urlencoded
          Content-Length: 60000

          """,
          """
          POST /api/reviews HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 100000

          """,
          """
          POST /sign-in HTTP/1.1
          Host: localhost
          Content-Type: application/x-www-form-urlencoded
          Transfer-Encoding: chunked

          """);

  /** How an exchange of one connection went. */
  private record Ended(int head, String heard, Duration after) {}

  @Test
  void drippingKeepsNobodyElseWaiting() throws InterruptedException {
    List<Ended> ended = attack(300, 20);
    assertThat(ended)
        .filteredOn(one -> one.head() != 1)
        .allSatisfy(one -> assertThat(one.heard()).startsWith("HTTP/1.1 408").contains("too-slow"));
    assertThat(ended)
        .filteredOn(one -> one.head() == 1)
        .allSatisfy(one -> assertThat(one.heard()).startsWith("HTTP/1.1 401"));
  }

  /** The figures of a crowd: run with -Plong, in a quiet moment. */
  @Test
  @Tag("long")
  void twoThousandDrip() throws InterruptedException {
    assertThat(attack(2_000, 300)).hasSize(2_000);
  }

  private static List<Ended> attack(int drippers, int probes) throws InterruptedException {
    Duration quiet = percentile(probe(probes));
    CountDownLatch begun = new CountDownLatch(drippers);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Ended>> all =
          IntStream.range(0, drippers)
              .mapToObj(
                  n -> CompletableFuture.supplyAsync(() -> drip(n % HEADS.size(), begun), threads))
              .toList();
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      List<Duration> during = probe(probes);
      System.out.printf(
          "99 of 100 probes took up to %d ms while %d dripped, %d ms before%n",
          percentile(during).toMillis(), drippers, quiet.toMillis());
      List<Ended> ended = all.stream().map(CompletableFuture::join).toList();
      assertThat(ended).allSatisfy(one -> assertThat(one.after()).isLessThan(bearable()));
      return ended;
    }
  }

  /** Ten seconds, and what a busy machine takes to look at the clock. */
  private static Duration bearable() {
    return Duration.ofSeconds(30);
  }

  private static Duration percentile(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() * 99 / 100);
  }

  private static List<Duration> probe(int times) {
    List<Duration> taken = new ArrayList<>();
    try (HttpClient client = neighbour()) {
      for (int i = 0; i < times; i++) {
        long begun = System.nanoTime();
        assertThat(status(client)).isEqualTo(200);
        taken.add(Duration.ofNanos(System.nanoTime() - begun));
      }
    }
    return taken;
  }

  private static HttpClient neighbour() {
    return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(NEIGHBOUR)).build();
  }

  private static int status(HttpClient client) {
    URI question = RunningUptake.address().resolve("/api/reviews?size=1");
    HttpRequest request =
        HttpRequest.newBuilder(question).timeout(Duration.ofSeconds(8)).GET().build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException late) {
      throw new AssertionError("A neighbour was not answered", late);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Until the server will not hear any more. */
  private static Ended drip(int head, CountDownLatch begun) {
    long start = System.nanoTime();
    try (Wire wire = Wire.from(DRIPPER, RunningUptake.address())) {
      Wire ignored = wire.send(HEADS.get(head));
      begun.countDown();
      CompletableFuture<String> heard = CompletableFuture.supplyAsync(wire::heard, Wire.LISTENERS);
      drip(wire, head, heard);
      return new Ended(head, heard.join(), Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void drip(Wire wire, int head, CompletableFuture<String> heard) {
    try {
      while (!heard.isDone()) {
        Wire ignored = wire.send(head == 2 ? "1\na\n" : "1");
        String orNothingYet =
            heard.copy().completeOnTimeout("", PAUSE_MILLIS, TimeUnit.MILLISECONDS).join();
        assertThat(orNothingYet).isNotNull();
      }
    } catch (IOException closed) {
      // What was said before is still to be heard.
      return;
    }
  }
}
