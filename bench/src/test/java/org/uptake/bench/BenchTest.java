package org.uptake.bench.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.uptake.bench.made.DataDirectory.Filled;
import org.uptake.standalone.StandaloneApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataDirectoryTest {

  private static final Size SIZE = new Size(60, 1_200, 3);
  private static final Instant MIDDLE = Instant.parse("2022-06-30T12:00:00Z");

  private final HttpClient client = HttpClient.newHttpClient();

  /** The real program on it: what it answers is what the kernel folds, and it can go on. */
  @Test
  void uptakeGoesOnFromMadeData(@TempDir Path directory) throws Exception {
    Filled filled = new DataDirectory(directory).fill(SIZE);
    assertThatThrownBy(() -> new DataDirectory(directory).fill(SIZE))
        .isInstanceOf(IllegalStateException.class);
    try (ConfigurableApplicationContext uptake =
        SpringApplication.run(
            StandaloneApplication.class, "--server.port=0", "--uptake.data-dir=" + directory)) {
      URI address =
          URI.create(
              "http://127.0.0.1:" + uptake.getEnvironment().getProperty("local.server.port"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> get(address, "/api/reviews").path("position").asLong() == filled.events());
      for (String asOf : new String[] {"2018-12-31", "2022-06-30", "2026-10-30"}) {
        assertCounts(address, LocalDate.parse(asOf), Years.END);
        assertCounts(address, LocalDate.parse(asOf), MIDDLE);
      }
      assertThat(recorded(address)).isEqualTo(filled.events() + 1);
    }
  }

  private void assertCounts(URI address, LocalDate asOf, Instant knownAt) throws Exception {
    Replay replay = Replay.of(SIZE, knownAt);
    JsonNode answer =
        get(address, "/api/reviews?size=500&asOf=%s&knownAt=%s".formatted(asOf, knownAt));
    assertThat(answer.path("total").asInt()).isPositive();
    for (JsonNode review : answer.path("items")) {
      Map<String, Integer> expected = new TreeMap<>();
      replay
          .counts(review.path("code").asString(), asOf)
          .forEach((stage, number) -> expected.put(stage.word(), number));
      Map<String, Integer> actual = new TreeMap<>();
      review.path("counts").forEachEntry((stage, number) -> actual.put(stage, number.asInt()));
      assertThat(actual).as("%s as of %s", review, asOf).isEqualTo(expected);
    }
  }

  private JsonNode get(URI address, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  /** Its position. */
  private long recorded(URI address) throws IOException, InterruptedException {
    JsonNode some = get(address, "/api/recommendations?size=1").path("items").get(0);
    String entry =
        """
        {"kind": "observed", "occurredOn": "2026-10-30", "by": "NETWORK-1", "stance": "adds",
         "text": "Seen"}
        """;
    return send(HttpRequest.newBuilder(
                address.resolve(
                    "/api/recommendations/%s/entries".formatted(some.path("id").asString())))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(entry)))
        .path("position")
        .asLong();
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new JsonMapper().readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }
}
