package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@NullMarked
@AggregateRoot
class WritesLogs {

  private static final Logger LOG = LoggerFactory.getLogger(WritesLogs.class);

  void decide() {
    LOG.info("decided");
  }
}
