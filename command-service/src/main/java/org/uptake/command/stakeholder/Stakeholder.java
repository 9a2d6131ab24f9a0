package org.uptake.command.stakeholder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Exists;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Revision;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;

/** A stakeholder, as far as decisions need it: how it reads, and how it ever read. */
@AggregateRoot(type = "stakeholder")
public class Stakeholder {

  @AggregateIdentifier private @Nullable String stream;
  private final List<StakeholderRegistered> forms = new ArrayList<>();
  private long version;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(RegisterStakeholder register) {
    register.expected().require(version);
    StakeholderRegistered stakeholder = register.form().take();
    if (version > 0) {
      throw new Refused(Refusal.ALREADY_EXISTS, new Exists.Stakeholder(stakeholder.code()))
          .with("identical", forms.contains(stakeholder));
    }
    apply(stakeholder);
    return outcome();
  }

  @CommandHandler
  Outcome decide(ReviseStakeholder revise) {
    revise.circumstances().expected().require(version);
    Fields changes = revise.fields().without(Revision.REASON);
    Form<StakeholderRegistered> form =
        StakeholderForm.read(Fields.of(current()).patchedWith(changes));
    if (changes.has("code")) {
      form.reject("code", InvalidField.Simple.CANNOT_BE_REVISED);
    }
    Parsed<StakeholderRegistered> revised = form.parsed();
    String reason = revised.then(Revision.reason(revise.fields())).take();
    StakeholderRegistered becomes = revised.take();
    List<String> changed = Revision.requireChange(current(), becomes);
    apply(new StakeholderRevised(becomes.code(), changed, becomes, reason));
    return outcome();
  }

  @EventSourcingHandler
  void evolve(StakeholderEvent event) {
    stream = event.code().stream();
    version++;
    forms.add(
        switch (event) {
          case StakeholderRegistered registered -> registered;
          case StakeholderRevised revised -> revised.becomes();
        });
  }

  private StakeholderRegistered current() {
    return forms.getLast();
  }

  private Outcome outcome() {
    return new Outcome(java.util.Objects.requireNonNull(stream), version, null);
  }
}
