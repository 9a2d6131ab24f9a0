package org.uptake.query;

import java.util.List;
import org.uptake.query.audit.AuditProjections;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import org.uptake.query.recommendation.projection.RecommendationProjections;
import org.uptake.query.review.ReviewProjections;
import org.uptake.query.stakeholder.StakeholderProjections;

/** Drives projections by hand, batch by batch. */
public final class Projecting {

  private Projecting() {}

  /** All of them, knowing nothing but what the tables say. */
  public static List<Projection> fresh(TestLog log) {
    return List.of(
        StakeholderProjections.fresh(log.template()),
        ReviewProjections.fresh(log.template()),
        AuditProjections.fresh(log),
        RecommendationProjections.fresh(log.template()));
  }

  /** Makes the tables of all of them. */
  static void prepare(TestLog log) {
    log.rebuild().prepare(fresh(log), log.settings());
  }

  /** One batch, in one transaction. */
  public static void project(TestLog log, List<Projection> projections, List<Positioned> batch) {
    log.inTransaction(
        () -> {
          for (Projection projection : projections) {
            List<Positioned> taken =
                batch.stream().filter(event -> projection.takes(event.event())).toList();
            if (!taken.isEmpty()) {
              projection.on(taken);
            }
          }
        });
  }

  /** A database of its own in which these events were projected one after the other. */
  public static TestLog undisturbed(List<Positioned> events) {
    TestLog log = TestLog.of(events);
    List<Projection> projections = fresh(log);
    events.forEach(event -> project(log, projections, List.of(event)));
    return log;
  }
}
