package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.platform.random.Repetitions;
import tools.jackson.databind.JsonNode;

/**
 * Killed at any moment of the loading, Uptake completes it at the next start, without a duplicate.
 */
@ProcessesOfItsOwn
class KilledWhileLoadingTest {

  /** Seven accounts of the demo, one of them with two roles. */
  private static final long PEOPLE = 7 + 8;

  private static final long STAKEHOLDERS = 92;
  private static final long REVIEWS = 8;
  private static final long RECOMMENDATIONS = 239;
  private static final long ENTRIES = 435;

  /** Five corrections and retractions, and the entry that was retracted. */
  private static final long BY_HAND = 6;

  private static final int KILLS = Repetitions.of(1);
  private static final int LATEST_MILLIS = 6_000;

  @Tag("long")
  @Test
  void completesTheLoadWithoutADuplicate(@TempDir Path directory) throws Exception {
    long seed = System.nanoTime();
    System.err.println("Kills while loading, seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      killAtRandom(directory, random);
    }
    try (UptakeProcess uptake = UptakeProcess.start(directory)) {
      uptake.awaitLoaded();
      requireWhole(new Http(uptake.address().orElseThrow()));
    }
    assertThat(Files.exists(directory.resolve("data"))).isTrue();
  }

  private static void killAtRandom(Path directory, SplittableRandom random) throws Exception {
    UptakeProcess uptake = UptakeProcess.start(directory);
    awaitImport(uptake);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
    if (random.nextBoolean()) {
      uptake.killEverything();
    } else {
      uptake.killProgram();
    }
  }

  /** The load has begun, or is about to. */
  private static void awaitImport(UptakeProcess uptake) throws InterruptedException {
    while (uptake.address().isEmpty()) {
      assertThat(uptake.isAlive()).as(uptake::output).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void requireWhole(Http http) {
    assertThat(http.get("/api/position").number("log"))
        .isEqualTo(PEOPLE + STAKEHOLDERS + REVIEWS + RECOMMENDATIONS + ENTRIES + BY_HAND);
    long entries = 0;
    JsonNode reviews = http.get("/api/reviews?size=500").body().path("items");
    for (JsonNode review : reviews) {
      String list =
          "/api/recommendations?size=500&review=%s".formatted(review.path("code").asString());
      for (JsonNode recommendation : http.get(list).body().path("items")) {
        String id = recommendation.path("id").asString();
        entries += http.get("/api/recommendations/%s/entries".formatted(id)).number("total") - 1;
      }
    }
    assertThat(entries).isEqualTo(ENTRIES);
    assertThat(reviews.size()).isEqualTo((int) REVIEWS);
  }
}
