package org.uptake.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.rebuild.Rebuildable;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** docs/api.md, "Rebuilds": tables are made anew on request, and no answer changes. */
class RebuildOverHttpTest {

  private static final String PINNED =
      "/api/recommendations?asOf=2020-12-31&knownAt=%s&size=500&page=0";

  private final Http http = RunningUptake.http();

  @Test
  void everythingIsBuiltAnewWhileItAnswers() {
    String knownAt = http.get("/api/reviews").text("knownAt");
    JsonNode before = http.get(PINNED.formatted(knownAt)).body();

    Answer asked = http.post("/api/rebuilds", Map.of("projection", "all"));
    assertThat(asked.status()).isEqualTo(202);
    String address = asked.response().headers().firstValue("Location").orElseThrow();
    AtomicLong position = new AtomicLong();
    await()
        .atMost(60, SECONDS)
        .until(
            () -> {
              long next = http.get("/api/reviews").number("position");
              assertThat(next).isGreaterThanOrEqualTo(position.getAndSet(next));
              return http.get(address + "?minPosition=" + asked.number("position"))
                  .text("state")
                  .equals("done");
            });

    JsonNode done = http.get(address).body();
    assertThat(done.path("progress").asDouble()).isEqualTo(1);
    assertThat(done.path("generations").asString())
        .contains("recommendation_", "review_", "stakeholder_");
    assertThat(done.has("finishedAt")).isTrue();
    assertThat(http.get(PINNED.formatted(knownAt)).body()).isEqualTo(before);
    assertThat(http.get("/api/rebuilds").number("total")).isPositive();
  }

  @Test
  void whatCannotBeRebuiltIsNamed() {
    Answer refused = http.post("/api/rebuilds", Map.of("projection", "log"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("errors").get(0).path("field").asString())
        .isEqualTo("projection");
    assertThat(http.get("/api/rebuilds/nothing").problem()).isEqualTo("unknown-rebuild");
  }

  @Test
  void everyProjectionCanBeAskedFor() {
    JsonNode projections = http.get("/api/position").body().path("projections");
    assertThat(projections.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Rebuildable.values())
                .filter(each -> each != Rebuildable.ALL)
                .map(Rebuildable::word)
                .toList());
  }
}
