package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.platform.logging.LinesOf;

/** While the database is gone the log tells so, and strangers do not fill it. */
@ProcessesOfItsOwn
class OutageTest {

  private static final int REQUESTS = 1_000;

  /** More at once a slow machine does not hear in time, and closes unheard. */
  private static final int AT_ONCE = 500;

  private static final String AS_OFTEN_AS_ONE_LIKES = "100000/100000";

  /** Answered from tables, by what signs in, and by the container if nothing else took it. */
  private static final List<String> PATHS =
      List.of("/api/reviews", "/api/position", "/oauth2/token", "/oauth2/device_authorization");

  @TempDir private static Path directory;

  @Test
  void thousandsOfRequestsWriteFewLines() {
    try (UptakeProcess uptake =
        UptakeProcess.startWithPeople(
            directory,
            "--UPTAKE_RATE_SIGN_IN=" + AS_OFTEN_AS_ONE_LIKES,
            "--UPTAKE_RATE_ADDRESS=" + AS_OFTEN_AS_ONE_LIKES,
            "--uptake.connections.address=0")) {
      uptake.awaitLoaded();
      uptake.killDatabase();
      int start = uptake.output().length();
      long began = System.nanoTime();

      assertThat(statuses(uptake.address().orElseThrow())).containsOnlyKeys(503);

      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      uptake.end();
      String log = uptake.output().substring(start);
      assertThat(log).hasSizeLessThan(200_000).doesNotContain("Servlet.service()");
      List<String> told =
          log.lines().filter(line -> line.contains(": The database cannot be reached")).toList();
      assertThat((long) told.size()).isBetween(2L, 3 + seconds);
      assertThat(LinesOf.told(told)).isEqualTo(REQUESTS);
    }
  }

  private static Map<Integer, Long> statuses(URI address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return IntStream.range(0, REQUESTS / AT_ONCE)
          .boxed()
          .flatMap(round -> answers(client, address))
          .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    }
  }

  private static Stream<HttpResponse<Void>> answers(HttpClient client, URI address) {
    List<CompletableFuture<HttpResponse<Void>>> asked =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> request(address, PATHS.get(i % PATHS.size())))
            .map(request -> client.sendAsync(request, BodyHandlers.discarding()))
            .toList();
    return asked.stream().map(CompletableFuture::join);
  }

  private static HttpRequest request(URI address, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return path.startsWith("/api/")
        ? request.build()
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=refresh_token&client_id=uptake-cli&refresh_token=x"))
            .build();
  }
}
