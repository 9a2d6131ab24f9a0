package org.uptake.query.review;

import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.Projection;

/** Makes the projection for tests of the other packages. */
public final class ReviewProjections {

  private ReviewProjections() {}

  public static Projection fresh(JdbcTemplate database) {
    return new ReviewProjection(new ReviewRows(database));
  }
}
