package org.uptake.standalone.architecture.sinners.aggregates.command.review;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;

/** This is allowed. */
@NullMarked
@AggregateRoot
class Innocent {

  @CommandHandler
  int decide(String command) {
    return command.length();
  }
}
