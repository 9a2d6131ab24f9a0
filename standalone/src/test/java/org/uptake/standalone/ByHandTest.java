package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the demo did by hand shows, and leaves what the files say. */
class ByHandTest {

  private final Http http = RunningUptake.http();

  @Test
  void theAddresseesOfARecommendationAreRevisedBySomebodyElse() {
    JsonNode proposed = only("A4P-14", "proposed");
    assertThat(revision(proposed, "addressees").toString()).isEqualTo("[\"SEC\"]");
    assertThat(proposed.path("addressees").toString()).isEqualTo("[\"SEC\",\"FM\"]");
    assertThat(authors(proposed)).doesNotHaveDuplicates();
    long before = proposed.path("corrected").path("position").asLong() - 1;
    assertThat(get("/api/recommendations/A4P-14?knownPosition=" + before).path("addressees"))
        .isEqualTo(revision(proposed, "addressees"));
  }

  @Test
  void aDateIsMadeMorePreciseByWhoRecordedIt() {
    JsonNode stalled = only("HIPPO-9", "stalled");
    assertThat(revision(stalled, "occurredOn").asString()).isEqualTo("2025-10");
    assertThat(stalled.path("occurredOn").asString()).isEqualTo("2025-10-08");
    assertThat(authors(stalled).getFirst()).isEqualTo(authors(stalled).getLast());
    long before = stalled.path("corrected").path("position").asLong() - 1;
    assertThat(stage("HIPPO-9", "asOf=2025-10-01&knownPosition=" + before)).isEqualTo("stalled");
    assertThat(stage("HIPPO-9", "asOf=2025-10-01")).isEqualTo("partially-implemented");
  }

  @Test
  void anAmountIsCorrectedByAnotherSteward() {
    JsonNode money =
        entries("STIMSON2017-17").stream()
            .filter(entry -> entry.path("occurredOn").asString().equals("2020"))
            .findFirst()
            .orElseThrow();
    assertThat(revision(money, "amount").asString()).isEqualTo("137728998");
    assertThat(money.path("amount").asString()).isEqualTo("173728998");
    assertThat(authors(money)).doesNotHaveDuplicates();
  }

  @Test
  void aClaimWasDisputedBeforeItWasConfirmedByAColleague() {
    JsonNode verified = only("HIPPO-24", "verified");
    assertThat(revision(verified, "finding").asString()).isEqualTo("disputed");
    assertThat(verified.path("finding").asString()).isEqualTo("confirmed");
    assertThat(authors(verified)).doesNotHaveDuplicates();
    assertThat(verified.path("author").path("organisation").asString()).isEqualTo("IPI");
    assertThat(disputed(verified.path("position").asLong())).containsExactly("HIPPO-24");
    assertThat(disputed(verified.path("corrected").path("position").asLong())).isEmpty();
  }

  @Test
  void whatWasRecordedTwiceIsRetracted() {
    List<JsonNode> reports =
        entries("HIPPO-22").stream()
            .filter(entry -> entry.path("kind").asString().equals("progress-reported"))
            .toList();
    assertThat(reports)
        .extracting(report -> report.path("state").asString())
        .containsExactlyInAnyOrder("live", "retracted");
    assertThat(get("/api/recommendations/HIPPO-22/entries").path("total").asLong()).isEqualTo(5);
  }

  @Test
  void whereTheDataSetWasRecordedWithoutItNothingIsRecorded(@TempDir Path directory)
      throws IOException {
    JsonNode all =
        new JsonMapper().readTree(RunningUptake.dataSet().resolve("by-hand.json").toFile());
    Path file = directory.resolve("by-hand.json");
    Path ignored =
        Files.writeString(file, all.toString().replace("\"key\":\"", "\"key\":\"under-another-"));
    long before = http.get("/api/position").number("log");
    RestClient anybody = RestClient.create(RunningUptake.address().toString());
    ByHand later = ByHand.of(directory, new DemoPrograms(anybody));
    List.of("reviews.csv", "recommendations.csv", "entries.csv").forEach(later::recordAfter);
    assertThat(http.get("/api/position").number("log")).isEqualTo(before);
  }

  private List<String> disputed(long known) {
    return get("/api/attention?reason=disputed&knownPosition=" + known)
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  private JsonNode only(String recommendation, String kind) {
    List<JsonNode> found =
        entries(recommendation).stream()
            .filter(entry -> entry.path("kind").asString().equals(kind))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<JsonNode> entries(String recommendation) {
    String list = "/api/recommendations/%s/entries?history=true&size=500".formatted(recommendation);
    return get(list).path("items").valueStream().toList();
  }

  /** What the field was at first, where a correction gave its reason and named the field. */
  private static JsonNode revision(JsonNode entry, String field) {
    JsonNode corrected = entry.path("corrected");
    assertThat(corrected.path("reason").asString()).isNotEmpty();
    assertThat(corrected.path("fields").toString()).contains(field);
    return entry.path("history").path(0).path(field);
  }

  /** Who recorded it, and who corrected it. */
  private static List<String> authors(JsonNode entry) {
    return List.of(
        entry.path("author").path("id").asString(),
        entry.path("corrected").path("author").path("id").asString());
  }

  private String stage(String recommendation, String dates) {
    return get("/api/recommendations/%s?%s".formatted(recommendation, dates))
        .path("stage")
        .asString();
  }

  private JsonNode get(String address) {
    Http.Answer answer = http.get(address);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }
}
