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
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.kernel.stakeholder.StakeholderEvent;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;

/** A stakeholder, as far as decisions need it: how it reads, and how it ever read. */
@AggregateRoot(type = "stakeholder")
public class Stakeholder {

  @AggregateIdentifier private @Nullable String stream;
  private final List<StakeholderRegistered> forms = new ArrayList<>();
  private List<StakeholderName> called = List.of();
  private long version;

  /**
   * A chain of successors would have no end.
   *
   * @param last the one that leads back to it
   */
  record LeadsBack(StakeholderCode successor, StakeholderCode last, StakeholderCode to)
      implements Message {}

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
    Circumstances circumstances = revise.circumstances();
    circumstances.expected().require(version);
    Fields changes = revise.fields().without(Revision.REASON);
    Form<StakeholderRegistered> form = form(changes, circumstances);
    String name = form.get("name", String.class).orElse("");
    Parsed<List<StakeholderName>> read =
        form.parsed().then(StakeholderForm.names(changes, called, name, circumstances));
    String reason = read.then(Revision.reason(revise.fields())).take();
    List<StakeholderName> names = read.take();
    StakeholderRegistered becomes = form.take().named(names.getLast().name());
    requireOnward(becomes, revise.beyond());
    apply(
        new StakeholderRevised(
            becomes.code(), changed(becomes, names), becomes, reason, told(names)));
    return outcome();
  }

  private Form<StakeholderRegistered> form(Fields changes, Circumstances circumstances) {
    Fields before = Fields.of(current());
    Form<StakeholderRegistered> form =
        StakeholderForm.read(
            before.patchedWith(changes.without(StakeholderForm.SINCE)),
            circumstances.knowing(StakeholderForm.streamsNamedBy(before)));
    return changes.has("code") ? form.reject("code", InvalidField.Simple.CANNOT_BE_REVISED) : form;
  }

  /** Nobody is in the place of whoever is, in the end, in theirs. */
  private static void requireOnward(StakeholderRegistered becomes, List<StakeholderCode> beyond) {
    StakeholderCode successor = becomes.successor();
    int back = beyond.indexOf(becomes.code());
    if (successor != null && back >= 0) {
      StakeholderCode last = back == 0 ? successor : beyond.get(back - 1);
      throw new Refused(
          Refusal.CONTRADICTS_HISTORY, new LeadsBack(successor, last, becomes.code()));
    }
  }

  private List<String> changed(StakeholderRegistered becomes, List<StakeholderName> names) {
    List<String> changed = new ArrayList<>(Fields.differences(current(), becomes));
    if (!told(called).equals(told(names))) {
      changed.add("names");
    }
    return Revision.requireChange(changed);
  }

  /** The newest goes without saying. */
  private static List<StakeholderName> told(List<StakeholderName> names) {
    return names.size() == 1 ? List.of() : names;
  }

  @EventSourcingHandler
  void evolve(StakeholderEvent event) {
    stream = event.code().stream();
    version++;
    forms.add(event.becomes());
    called = event.called();
  }

  private StakeholderRegistered current() {
    return forms.getLast();
  }

  private Outcome outcome() {
    return new Outcome(java.util.Objects.requireNonNull(stream), version, null);
  }
}
