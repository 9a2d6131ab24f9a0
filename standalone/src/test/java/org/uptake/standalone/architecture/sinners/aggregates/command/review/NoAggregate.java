package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.NullMarked;

@NullMarked
class NoAggregate {

  @CommandHandler
  int decide(String command) {
    return command.length();
  }
}
