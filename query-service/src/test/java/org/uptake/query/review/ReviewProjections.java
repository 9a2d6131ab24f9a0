package org.uptake.query.review;

import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.Projection;
import org.uptake.query.platform.VersionProjection;
import org.uptake.query.platform.VersionRows;

/** Makes the projection for tests of the other packages. */
public final class ReviewProjections {

  private ReviewProjections() {}

  public static Projection fresh(JdbcTemplate database) {
    return new VersionProjection<>(new ReviewVersions(), new VersionRows(database));
  }
}
