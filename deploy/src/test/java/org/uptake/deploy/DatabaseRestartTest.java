package org.uptake.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.deploy.RunningDeployment.FIRST_COMMAND;
import static org.uptake.deploy.RunningDeployment.FIRST_QUERY;
import static org.uptake.deploy.RunningDeployment.register;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The database goes and comes back under living services. */
class DatabaseRestartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void servicesSaySoAndRecoverByThemselves() throws IOException {
    List<Container> all =
        Stream.concat(RunningDeployment.commands().stream(), RunningDeployment.queries().stream())
            .toList();
    long before = register(FIRST_COMMAND.http(), "BEFORE");
    RunningDeployment.DEPLOYMENT.server().crash();
    try {
      all.parallelStream().forEach(DatabaseRestartTest::requireAliveButNotReady);
      assertThat(FIRST_QUERY.http().get("/api/reviews").text("type"))
          .isEqualTo("/problems/unavailable");
    } finally {
      RunningDeployment.DEPLOYMENT.server().startAgain();
    }
    long start = System.nanoTime();
    all.parallelStream().forEach(Container::awaitReady);
    long position = register(FIRST_COMMAND.http(), "AFTER");
    assertThat(position).isEqualTo(before + 1);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                FIRST_QUERY.http().status("/api/stakeholders/AFTER?minPosition=" + position)
                    == 200);
    System.err.printf(
        "All was well %d ms after the database came back%n",
        Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  private static void requireAliveButNotReady(Container node) {
    Awaitility.await().atMost(PATIENCE).until(() -> !node.isReady());
    assertThat(node.http().status("/actuator/health/liveness")).isEqualTo(200);
  }
}
