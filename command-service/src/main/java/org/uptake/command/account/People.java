package org.uptake.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.ConfirmGrant;
import org.uptake.kernel.account.AccountCommand.DisableAccount;
import org.uptake.kernel.account.AccountCommand.EnableAccount;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.HandOverSeat;
import org.uptake.kernel.account.AccountCommand.IssueInvitation;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.AccountCommand.TakeInvitation;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEnabled;
import org.uptake.kernel.account.AccountErased;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.AccountOpened;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.GrantConfirmed;
import org.uptake.kernel.account.GrantForm;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.kernel.account.InvitationTaken;
import org.uptake.kernel.account.NoForm;
import org.uptake.kernel.account.RevocationAsked;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.RoleGranted;
import org.uptake.kernel.account.RoleRevoked;
import org.uptake.kernel.account.Roster;
import org.uptake.kernel.account.SeatForm;
import org.uptake.kernel.account.SeatHandedOver;
import org.uptake.kernel.platform.Form;
import org.uptake.platform.identity.Author;

/**
 * Everybody who has an account: no role is gained, and no administrator lost, against the rules.
 */
@AggregateRoot(type = "roster")
public class People {

  @AggregateIdentifier private @Nullable String stream;
  private final Roster roster = new Roster();
  private long version;

  /**
   * Whoever is behind a command was looked up already; here it is the roster at hand that says so.
   */
  @CommandHandlerInterceptor
  void requireAdministrator(AccountCommand command, MetaData metaData) {
    Author author = Stamp.author(metaData);
    if (!author.isProgram() && !roster.isActing(AccountId.of(author.id()), Role.ADMINISTRATOR)) {
      throw new Refused(
          Refusal.NOT_ALLOWED, "This takes the role administrator, and to have it now.");
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(OpenAccount open) {
    open.circumstances().expected().require(version);
    AccountForm form = AccountForm.read(open.fields(), open.circumstances()).take();
    return record(new AccountOpened(open.account(), form.organisation()));
  }

  @CommandHandler
  Outcome decide(GrantRole grant, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account account = find(grant.account());
    Form<GrantForm> form = Form.read(GrantForm.class, grant.fields(), "a grant");
    boolean confirmed =
        form.get("role", Role.class).filter(roster::needsSecondAdministrator).isPresent();
    if (confirmed) {
      requireAnother(author, account.id().value(), "Nobody asks for a role for themselves");
    }
    grant.circumstances().expected().require(version);
    Role role = form.take().role();
    requireChange(!account.roles().contains(role), "It has the role already.");
    requireChange(!confirmed || !account.asked().containsKey(role), "It is asked for already.");
    return record(
        confirmed ? new GrantAsked(account.id(), role) : new RoleGranted(account.id(), role));
  }

  @CommandHandler
  Outcome decide(ConfirmGrant confirm, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account account = find(confirm.account());
    Role role = confirm.role();
    requireAnother(author, account.id().value(), "Nobody confirms a role for themselves");
    requireAnother(author, account.asked().get(role), "Whoever asked for it does not confirm it");
    if (account.awaited()) {
      throw new Refused(
          Refusal.NOT_ALLOWED,
          "Its owner was let in and has not signed in yet. Until then somebody else knows the"
              + " password, so confirm it after that.");
    }
    requireNothingElse(confirm, "a confirmation");
    if (!account.asked().containsKey(role)) {
      throw new Refused(
          Refusal.NOT_ASKED_FOR, "Nobody asks for the role %s here.".formatted(role.word()));
    }
    return record(new GrantConfirmed(account.id(), role));
  }

  @CommandHandler
  Outcome decide(RevokeRole revoke, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account account = find(revoke.account());
    Role role = revoke.role();
    requireNothingElse(revoke, "a revocation");
    requireChange(
        account.roles().contains(role) || account.asked().containsKey(role),
        "It has not got the role.");
    if (role == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(account);
      return record(revocation(account, author));
    }
    return record(new RoleRevoked(account.id(), role));
  }

  private AccountEvent revocation(Account administrator, String author) {
    String other = administrator.revocations().get(Role.ADMINISTRATOR);
    if (isTheirOwn(administrator, author)
        || !roster.takesTwoToRemove(administrator)
        || (other != null && !other.equals(author))) {
      return new RoleRevoked(administrator.id(), Role.ADMINISTRATOR);
    }
    requireChange(
        other == null, "You want this already; another administrator has to want it too.");
    return new RevocationAsked(administrator.id(), Role.ADMINISTRATOR);
  }

  @CommandHandler
  Outcome decide(HandOverSeat handOver, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account from = find(handOver.account());
    requireOwnOrNoAdministrator(from, author);
    Form<SeatForm> form = Form.read(SeatForm.class, handOver.fields(), "a seat");
    if (from.roles().stream().anyMatch(roster::needsSecondAdministrator)) {
      form.get("to", AccountId.class)
          .ifPresent(to -> requireAnother(author, to.value(), "Nobody takes such a seat alone"));
    }
    handOver.circumstances().expected().require(version);
    Account to = successor(form, from);
    requireChange(!from.roles().isEmpty(), "It has no roles to hand over.");
    if (!to.roles().isEmpty()) {
      throw new Refused(
          Refusal.SEAT_TAKEN, "The successor has roles of their own; revoke these first.");
    }
    SeatHandedOver seat = roster.handingOver(from, to.id());
    return record(isTheirOwn(from, author) ? seat.withoutAsking() : seat);
  }

  private Account successor(Form<SeatForm> form, Account from) {
    if (form.get("to", AccountId.class)
        .filter(
            id -> id.equals(from.id()) || !roster.find(id).filter(Account::isActive).isPresent())
        .isPresent()) {
      form.reject("to", "must be another account, and one in use");
    }
    return find(form.take().to());
  }

  /** Whoever lets somebody in could act for them, so there must be nothing yet to act with. */
  @CommandHandler
  Outcome decide(IssueInvitation invite) {
    Account account = find(invite.account());
    requireNothingElse(invite, "an invitation");
    if (account.isSeated()) {
      throw new Refused(
          Refusal.SEAT_TAKEN,
          "It has roles already, or somebody asks for them. Take them back first, and grant them"
              + " when its owner has signed in.");
    }
    return record(new InvitationIssued(account.id()));
  }

  @CommandHandler
  Outcome decide(TakeInvitation take) {
    Account account = find(take.account());
    requireNothingElse(take, "a sign-in");
    requireChange(account.awaited(), "Its owner was not let in, or has signed in since.");
    return record(new InvitationTaken(account.id()));
  }

  @CommandHandler
  Outcome decide(DisableAccount disable, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account account = find(disable.account());
    requireOwnOrNoAdministrator(account, author);
    requireNothingElse(disable, "a disabling");
    requireChange(account.isActive(), "It is disabled already.");
    requireAnotherAdministrator(account);
    return record(new AccountDisabled(account.id()));
  }

  @CommandHandler
  Outcome decide(EnableAccount enable) {
    Account account = find(enable.account());
    requireNothingElse(enable, "an enabling");
    requireChange(!account.isActive(), "It can be used already.");
    return record(new AccountEnabled(account.id()));
  }

  @CommandHandler
  Outcome decide(EraseAccount erase, @MetaDataValue(Stamp.AUTHOR) String author) {
    Account account = find(erase.account());
    requireOwnOrNoAdministrator(account, author);
    requireNothingElse(erase, "an erasure");
    requireAnotherAdministrator(account);
    return record(new AccountErased(account.id()));
  }

  @EventSourcingHandler
  void evolve(AccountEvent event, @MetaDataValue(Stamp.AUTHOR) @Nullable String author) {
    stream = Roster.STREAM;
    version++;
    roster.evolve(event, author);
  }

  private Account find(AccountId id) {
    return roster
        .find(id)
        .filter(account -> !account.isErased())
        .orElseThrow(
            () -> new Refused(Refusal.UNKNOWN_ACCOUNT, "There is no account %s.".formatted(id)));
  }

  private void requireNothingElse(AccountCommand command, String what) {
    command.circumstances().expected().require(version);
    var ignored = Form.read(NoForm.class, command.fields(), what).take();
  }

  private static void requireAnother(String author, @Nullable String other, String rule) {
    if (author.equals(other)) {
      throw new Refused(Refusal.NOT_ALLOWED, rule + ": this takes another administrator.");
    }
  }

  private void requireOwnOrNoAdministrator(Account account, String author) {
    if (!isTheirOwn(account, author) && roster.takesTwoToRemove(account)) {
      throw new Refused(
          Refusal.NOT_ALLOWED,
          "First the role administrator has to be taken back, which takes two administrators.");
    }
  }

  private static boolean isTheirOwn(Account account, String author) {
    return account.id().value().equals(author);
  }

  private void requireAnotherAdministrator(Account account) {
    if (roster.isLastAdministrator(account)) {
      throw new Refused(
          Refusal.LAST_ADMINISTRATOR, "Without this one nobody could administer any more.");
    }
  }

  private static void requireChange(boolean changes, String otherwise) {
    if (!changes) {
      throw new Refused(Refusal.CHANGES_NOTHING, otherwise);
    }
  }

  private Outcome record(AccountEvent event) {
    apply(event);
    return new Outcome(java.util.Objects.requireNonNull(stream), version, null, event.account());
  }
}
