package org.uptake.query.rebuild;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Rebuilder;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.table.Inserts;

/** Puts the rebuilds together. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

  @Bean
  RebuildProjection rebuildProjection(JdbcTemplate database) {
    return new RebuildProjection(new Inserts(database));
  }

  @Bean
  RebuildRows rebuildRows(JdbcClient database) {
    return new RebuildRows(database);
  }

  @Bean
  Rebuilds rebuilds(
      DatabaseSettings database,
      Snapshots answers,
      RebuildRows rows,
      Rebuilder rebuild,
      List<Projection> projections) {
    return new Rebuilds(database, answers, rows, rebuild, projections);
  }
}
