package org.uptake.query.recommendation.projection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.query.log.Projection;
import tools.jackson.databind.json.JsonMapper;

/** Makes the projection for tests of the other packages. */
public final class RecommendationProjections {

  private static final int CHECKPOINT_EVERY = 32;

  private RecommendationProjections() {}

  public static Projection fresh(JdbcTemplate database) {
    return new RecommendationProjection(
        new RecommendationRows(database, new JsonMapper()),
        new CheckpointRows(JdbcClient.create(database), CHECKPOINT_EVERY));
  }

  /** The same with so much memory, in bytes. */
  public static Projection fresh(JdbcTemplate database, long memory) {
    return new RecommendationProjection(
        new RecommendationRows(database, new JsonMapper()),
        new CheckpointRows(JdbcClient.create(database), CHECKPOINT_EVERY),
        memory);
  }
}
