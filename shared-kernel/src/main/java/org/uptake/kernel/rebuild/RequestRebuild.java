package org.uptake.kernel.rebuild;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.Command;
import org.uptake.kernel.platform.Fields;

/** Ask for tables to be made anew from the log. */
public record RequestRebuild(RebuildId rebuild, Fields fields) implements Command {

  @Override
  @TargetAggregateIdentifier
  public String stream() {
    return rebuild.stream();
  }
}
