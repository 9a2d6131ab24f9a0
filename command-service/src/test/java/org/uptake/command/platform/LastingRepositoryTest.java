package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

/** What a node keeps of a recommendation is never believed beyond what it is. */
class LastingRepositoryTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final TestNode ANOTHER = new TestNode(SETTINGS);
  private static final Fields CLOSED =
      Sent.fields(
          "kind",
          "closed",
          "occurredOn",
          "2020",
          "by",
          "SC",
          "ground",
          "overtaken",
          "explanation",
          "x");
  private static final Fields ENDORSED =
      Sent.fields("kind", "endorsed", "occurredOn", "2021", "by", "SC", "extent", "full");

  @AfterAll
  static void close() {
    ANOTHER.close();
    NODE.close();
  }

  @Test
  void seesWhatAnotherNodeRecordedMeanwhile() {
    RecommendationId id = NODE.proposed("31");
    assertThat(NODE.record(id, null, note("one")).version()).isEqualTo(2);
    assertThat(ANOTHER.record(id, null, CLOSED).version()).isEqualTo(3);
    assertThatThrownBy(() -> NODE.record(id, null, ENDORSED))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(Given.english(refused)).contains("closed"));
    assertThat(NODE.record(id, null, note("two")).version()).isEqualTo(4);
  }

  @Test
  void isAsBeforeAfterARefusal() {
    RecommendationId id = NODE.proposed("32");
    assertThat(NODE.record(id, null, CLOSED).version()).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> NODE.record(id, null, ENDORSED)).isInstanceOf(Refused.class);
    }
    assertThat(NODE.record(id, null, note("one")).version()).isEqualTo(3);
    assertThat(ANOTHER.record(id, null, note("two")).version()).isEqualTo(4);
    assertThat(NODE.record(id, null, note("three")).version()).isEqualTo(5);
  }

  private static Fields note(String text) {
    return Sent.fields(
        "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", text);
  }
}
