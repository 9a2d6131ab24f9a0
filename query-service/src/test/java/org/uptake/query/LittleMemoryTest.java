package org.uptake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.query.audit.AuditProjections;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.recommendation.projection.RecommendationProjections;
import org.uptake.query.review.ReviewProjections;
import org.uptake.query.stakeholder.StakeholderProjections;

/** The rows are the same however little of the histories is remembered. */
class LittleMemoryTest {

  private static final int BATCH = 50;
  private static final List<Positioned> EVENTS = RandomEvents.of(7, 400);

  private static Map<String, List<String>> expected = Map.of();

  @BeforeAll
  static void projectUndisturbed() {
    try (TestLog log = Projecting.undisturbed(EVENTS)) {
      expected = log.tables();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20_000, 100_000})
  void writesTheSameRows(long memory) {
    try (TestLog log = TestLog.of(EVENTS)) {
      List<Projection> projections = remembering(memory, log);
      for (int from = 0; from < EVENTS.size(); from += BATCH) {
        int to = Math.min(EVENTS.size(), from + BATCH);
        Projecting.project(log, projections, EVENTS.subList(from, to));
      }
      assertThat(log.tables()).isEqualTo(expected);
    }
  }

  private static List<Projection> remembering(long memory, TestLog log) {
    return List.of(
        StakeholderProjections.fresh(log.template()),
        ReviewProjections.fresh(log.template()),
        AuditProjections.fresh(log, memory),
        RecommendationProjections.fresh(log.template(), memory));
  }
}
