package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.AtOnce;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.RecommendationId;
import org.uptake.platform.database.TestDatabase;

class PlacesTest {

  private static final TestNode NODE = new TestNode(TestDatabase.fresh()).withDemo();

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void tellsThePlaceOfWhatWasJustRecorded() throws Exception {
    RecommendationId id = NODE.proposed("1");
    Places places = new Places(NODE.sequencer(), NODE.log());
    NODE.sequencer().start();
    try {
      assertThat(AtOnce.all(20, number -> places.await(NODE.record(id, null, note())).isPresent()))
          .containsOnly(true);
    } finally {
      NODE.sequencer().stop();
    }
  }

  @Test
  void answersWithoutThePlaceWhereSequencingTakesLongerThanASecond() {
    RecommendationId id = NODE.proposed("2");
    Places places = new Places(NODE.sequencer(), NODE.log());
    Outcome outcome = NODE.record(id, null, note());
    long since = System.nanoTime();
    assertThat(places.await(outcome)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - since))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(2_500));
  }

  private static org.uptake.kernel.platform.Fields note() {
    return Sent.fields(
        "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", "x");
  }
}
