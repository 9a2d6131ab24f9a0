package org.uptake.query.stakeholder;

import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.log.Projection;

/** Makes the projection for tests of the other packages. */
public final class StakeholderProjections {

  private StakeholderProjections() {}

  public static Projection fresh(JdbcTemplate database) {
    return new StakeholderProjection(new StakeholderRows(database));
  }
}
