package org.uptake.query.recommendation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.Projection;

/** Makes the projection for tests of the other packages. */
public final class RecommendationProjections {

  private RecommendationProjections() {}

  public static Projection fresh(JdbcTemplate database) {
    return new RecommendationConfiguration().recommendationProjection(database);
  }
}
