package org.uptake.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.uptake.bench.made.DataDirectory;
import org.uptake.bench.made.DataDirectory.Filled;
import org.uptake.bench.made.Replay;
import org.uptake.bench.made.Size;
import org.uptake.bench.measure.Freshness;
import org.uptake.bench.measure.Queries;
import org.uptake.bench.measure.RecordingRate;
import org.uptake.bench.measure.Uptake;
import org.uptake.standalone.StandaloneApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program on made data: it takes it up, answers from it as the kernel, and goes on. */
class BenchTest {

  private static final Size SIZE = new Size(60, 1_200, 3);
  private static final Instant MIDDLE = Instant.parse("2022-06-30T12:00:00Z");
  private static final Instant END = Instant.parse("2026-10-31T00:00:00Z");

  @TempDir private static Path directory;
  private static Filled filled;
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void startOnMadeData() throws Exception {
    filled = new DataDirectory(directory).fill(SIZE);
    context =
        SpringApplication.run(
            StandaloneApplication.class,
            "--server.port=0",
            "--spring.profiles.active=demo",
            "--uptake.data-dir=" + directory,
            "--UPTAKE_RATE_ACCOUNT=1000000/1000000",
            "--UPTAKE_RATE_ADDRESS=1000000/1000000");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/api/reviews").path("position").asLong() >= filled.events());
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void countsAreThoseOfTheFold() throws Exception {
    for (Instant knownAt : List.of(MIDDLE, END)) {
      Replay replay = Replay.of(SIZE, knownAt);
      for (String asOf : List.of("2018-12-31", "2022-06-30", "2026-10-30")) {
        assertCounts(replay, LocalDate.parse(asOf), knownAt);
      }
    }
  }

  private static void assertCounts(Replay replay, LocalDate asOf, Instant knownAt)
      throws Exception {
    JsonNode answer = get("/api/reviews?asOf=%s&knownAt=%s".formatted(asOf, knownAt));
    assertThat(answer.path("total").asInt()).isPositive();
    for (JsonNode review : answer.path("items")) {
      Map<String, Integer> counts = new TreeMap<>();
      review.path("counts").forEachEntry((stage, number) -> counts.put(stage, number.asInt()));
      assertThat(counts)
          .as("%s as of %s", review, asOf)
          .isEqualTo(replay.counts(review.path("code").asString(), asOf));
    }
  }

  @Test
  void aFullLogIsNotFilledAgain() {
    assertThatThrownBy(() -> new DataDirectory(directory).fill(SIZE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyQuestionIsAnsweredUnlessItIsNotServedYet() {
    assertThat(printed(out -> new Queries(uptake(), 2, 1, "", out).run()))
        .anyMatch(line -> line.matches("series, large, monthly( +[0-9.]+){7}.*"))
        .filteredOn(line -> line.contains("passed over"))
        .allMatch(line -> line.matches(".*passed over: 40[04] .*"));
  }

  @Test
  void recordsWithEachNumberOfClients() {
    assertThat(printed(out -> new RecordingRate(uptake(), List.of(1, 2), 1, 1, out).run()))
        .anyMatch(line -> line.matches(" +1( +[0-9.]+){5} +0"))
        .anyMatch(line -> line.matches(" +2( +[0-9.]+){5} +0"));
  }

  @Test
  void tellsHowFreshAnswersAre() {
    assertThat(printed(out -> new Freshness(uptake(), uptake(), 3, 1, out).run()))
        .anyMatch(line -> line.matches(".*3 recordings.*p50 [0-9.]+, .*p99 [0-9.]+, .*"));
  }

  private static List<String> printed(Consumer<PrintStream> bench) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bench.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Uptake uptake() {
    return Uptake.at(address(), token());
  }

  private static String token() {
    Map<?, ?> answer =
        RestClient.create(address())
            .post()
            .uri("/oauth2/token")
            .headers(headers -> headers.setBasicAuth("demo-steward", "demo-steward"))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(MultiValueMap.fromSingleValue(Map.of("grant_type", "client_credentials")))
            .retrieve()
            .body(Map.class);
    return String.valueOf(Objects.requireNonNull(answer).get("access_token"));
  }

  private static String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path)).build();
    return new JsonMapper()
        .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }
}
