package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.deploy.RunningDeployment.FIRST_COMMAND;
import static org.uptake.deploy.RunningDeployment.FIRST_QUERY;
import static org.uptake.deploy.RunningDeployment.SECOND_COMMAND;
import static org.uptake.deploy.RunningDeployment.SECOND_QUERY;
import static org.uptake.deploy.RunningDeployment.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Any node answers for any other, and goes on without it. */
class SeveralNodesTest {

  private static final Duration LONGEST_STALL = Duration.ofSeconds(15);

  @Test
  void whatAnyNodeRecordedIsReadThroughAnyOther() throws IOException {
    int number = 0;
    for (Container recorder : RunningDeployment.commands()) {
      for (Container reader : RunningDeployment.queries()) {
        String code = "ANY" + ++number;
        long position = register(recorder.http(), code);
        Http.Answer answer =
            reader.http().get("/api/stakeholders/%s?minPosition=%d".formatted(code, position));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.number("position")).isGreaterThanOrEqualTo(position);
      }
    }
  }

  /** One node follows, so one of the two halves of this test takes that from it. */
  @Test
  void anotherNodeTakesOverFromAFrozenOrKilledOneInTime() throws Exception {
    freeze(FIRST_QUERY, SECOND_QUERY, "FROZEN1");
    freeze(SECOND_QUERY, FIRST_QUERY, "FROZEN2");
    SECOND_QUERY.kill();
    requireTakenOver("killed", FIRST_QUERY, "KILLED1");
    SECOND_QUERY.startAgain().awaitReady();
    FIRST_QUERY.kill();
    requireTakenOver("killed", SECOND_QUERY, "KILLED2");
    FIRST_QUERY.startAgain().awaitReady();
  }

  private static void freeze(Container frozen, Container other, String code) throws Exception {
    frozen.freeze();
    try {
      requireTakenOver("frozen", other, code);
    } finally {
      frozen.thaw();
    }
    requireWell(frozen, register(SECOND_COMMAND.http(), code + "AFTER"));
  }

  private static void requireTakenOver(String how, Container other, String code) throws Exception {
    String before = follower();
    Duration stall = awaitCaughtUp(other, register(FIRST_COMMAND.http(), code));
    System.err.printf(
        "Without a %s node the tables had caught up after %d ms, %s%n",
        how,
        stall.toMillis(),
        before.equals(follower()) ? "by the same follower" : "by another follower");
    assertThat(stall).isLessThanOrEqualTo(LONGEST_STALL);
  }

  /** What it was in the middle of when it froze is undone, and done by another; it has no say. */
  private static void requireWell(Container thawed, long position) {
    var ignored = awaitCaughtUp(thawed, position);
    Awaitility.await()
        .atMost(LONGEST_STALL)
        .until(() -> thawed.http().get("/actuator/health").text("status").equals("UP"));
  }

  @Test
  void theHealthCheckOfTheImageTellsAReadyNode() {
    assertThat(FIRST_QUERY.isHealthy()).isTrue();
    SECOND_COMMAND.kill();
    assertThat(SECOND_COMMAND.isHealthy()).isFalse();
    SECOND_COMMAND.startAgain().awaitReady();
    assertThat(SECOND_COMMAND.isHealthy()).isTrue();
  }

  @Test
  void aFrozenCommandNodeHoldsUpNobodyElse() throws IOException {
    FIRST_COMMAND.freeze();
    try {
      long position = register(SECOND_COMMAND.http(), "GOESON");
      assertThat(awaitCaughtUp(FIRST_QUERY, position)).isLessThan(Duration.ofSeconds(5));
    } finally {
      FIRST_COMMAND.thaw();
    }
  }

  /** How long it took until the tables had reached the position. */
  private static Duration awaitCaughtUp(Container node, long position) {
    long start = System.nanoTime();
    Awaitility.await()
        .atMost(LONGEST_STALL.multipliedBy(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> lowest(node) >= position);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long lowest(Container node) throws IOException {
    Http.Answer answer = node.http().get("/api/position");
    return answer.number("log") - answer.number("lag");
  }

  private static String follower() throws SQLException {
    try (Connection connection = RunningDeployment.DEPLOYMENT.superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select node from view.follower")) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
