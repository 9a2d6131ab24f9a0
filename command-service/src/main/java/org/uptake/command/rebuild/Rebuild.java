package org.uptake.command.rebuild;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.FormName;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.rebuild.RebuildForm;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.kernel.rebuild.RequestRebuild;

/** A rebuild that somebody asked for; what becomes of it is the read side's matter. */
@AggregateRoot(type = "rebuild")
public class Rebuild {

  @AggregateIdentifier private @Nullable String stream;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome decide(RequestRebuild request) {
    RebuildForm wanted = Form.read(RebuildForm.class, request.fields(), FormName.REBUILD).take();
    apply(new RebuildRequested(request.rebuild(), wanted.projection()));
    return new Outcome(java.util.Objects.requireNonNull(stream), 1, null);
  }

  @EventSourcingHandler
  void evolve(RebuildRequested requested) {
    stream = requested.rebuild().stream();
  }
}
