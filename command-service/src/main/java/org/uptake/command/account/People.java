package org.uptake.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.uptake.command.account.AccountRule.Simple;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.FormName;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.AccountChange;
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
import org.uptake.kernel.account.AccountOpened;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.GrantConfirmed;
import org.uptake.kernel.account.GrantForm;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.kernel.account.InvitationTaken;
import org.uptake.kernel.account.NoForm;
import org.uptake.kernel.account.Pending;
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
  void requireAdministrator(AccountCommand command, Author author) {
    if (!author.isProgram() && !roster.isActing(AccountId.of(author.id()), Role.ADMINISTRATOR)) {
      throw new Refused(Refusal.NOT_ALLOWED, Simple.NEEDS_ADMINISTRATOR_NOW);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(OpenAccount open) {
    open.expected().require(version);
    return record(new AccountOpened(open.account(), open.form().take().organisation()));
  }

  @CommandHandler
  Outcome decide(GrantRole grant, Author author) {
    Account account = findNow(grant);
    Form<GrantForm> form = Form.read(GrantForm.class, grant.fields(), FormName.GRANT);
    boolean confirmed =
        form.get("role", Role.class).filter(roster::needsSecondAdministrator).isPresent();
    if (confirmed) {
      requireAnother(author, account.id().value(), Simple.NOBODY_ASKS_FOR_THEMSELVES);
    }
    grant.circumstances().expected().require(version);
    Role role = form.take().role();
    requireChange(!account.roles().contains(role), Simple.HAS_ROLE);
    requireChange(!confirmed || !account.asked().containsKey(role), Simple.ASKED_FOR);
    return record(
        confirmed ? new GrantAsked(account.id(), role) : new RoleGranted(account.id(), role));
  }

  @CommandHandler
  Outcome decide(ConfirmGrant confirm, Author author) {
    Account account = findNow(confirm);
    Role role = confirm.role();
    Pending asked = account.asked().get(role);
    requireAnother(author, account.id().value(), Simple.NOBODY_CONFIRMS_FOR_THEMSELVES);
    if (asked != null) {
      requireAnother(author, asked.by(), Simple.WHOEVER_ASKED_DOES_NOT_CONFIRM);
    }
    requireHasSignedIn(account, confirm.circumstances().now());
    requireNothingElse(confirm, FormName.CONFIRMATION);
    if (asked == null) {
      throw new Refused(Refusal.NOT_ASKED_FOR, noLonger(confirm));
    }
    return record(new GrantConfirmed(account.id(), role));
  }

  private static void requireHasSignedIn(Account account, Instant now) {
    Pending invitation = account.invitation();
    if (invitation != null) {
      requireNotLapsed(invitation, now);
      throw new Refused(Refusal.NOT_ALLOWED, Simple.NOT_SIGNED_IN_YET);
    }
  }

  private static void requireNotLapsed(Pending invitation, Instant now) {
    if (invitation.isLapsed(now)) {
      throw new Refused(
          Refusal.NOT_ALLOWED, new AccountRule.InvitationLapsed(invitation.lapsesAt()));
    }
  }

  private AccountRule noLonger(ConfirmGrant confirm) {
    Pending lapsed = find(confirm.account()).asked().get(confirm.role());
    return lapsed == null
        ? new AccountRule.NotAskedFor(confirm.role())
        : new AccountRule.Lapsed(confirm.role(), lapsed.lapsesAt());
  }

  @CommandHandler
  Outcome decide(RevokeRole revoke, Author author) {
    Account account = findNow(revoke);
    Role role = revoke.role();
    requireNothingElse(revoke, FormName.REVOCATION);
    requireChange(
        account.roles().contains(role) || account.asked().containsKey(role), Simple.HAS_NOT_ROLE);
    if (role == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(account);
      return record(revocation(account, author));
    }
    return record(new RoleRevoked(account.id(), role));
  }

  private AccountEvent revocation(Account administrator, Author author) {
    Pending other = administrator.revocations().get(Role.ADMINISTRATOR);
    if (isTheirOwn(administrator, author)
        || !roster.takesTwoToRemove(administrator)
        || (other != null && !other.by().equals(author.id()))) {
      return new RoleRevoked(administrator.id(), Role.ADMINISTRATOR);
    }
    requireChange(other == null, Simple.REVOCATION_WANTED);
    return new RevocationAsked(administrator.id(), Role.ADMINISTRATOR);
  }

  @CommandHandler
  Outcome decide(HandOverSeat handOver, Author author) {
    Account from = find(handOver.account());
    requireOwnOrNoAdministrator(from, author);
    Form<SeatForm> form = Form.read(SeatForm.class, handOver.fields(), FormName.SEAT);
    if (from.roles().stream().anyMatch(roster::needsSecondAdministrator)) {
      form.get("to", AccountId.class)
          .ifPresent(to -> requireAnother(author, to.value(), Simple.NOBODY_TAKES_A_SEAT_ALONE));
    }
    handOver.circumstances().expected().require(version);
    Account to = successor(form, from);
    requireChange(!from.roles().isEmpty(), Simple.NO_ROLES);
    if (!to.roles().isEmpty()) {
      throw new Refused(Refusal.SEAT_TAKEN, Simple.SUCCESSOR_HAS_ROLES);
    }
    SeatHandedOver seat = roster.handingOver(from, to.id());
    return record(isTheirOwn(from, author) ? seat.withoutAsking() : seat);
  }

  private Account successor(Form<SeatForm> form, Account from) {
    if (form.get("to", AccountId.class)
        .filter(
            id -> id.equals(from.id()) || !roster.find(id).filter(Account::isActive).isPresent())
        .isPresent()) {
      form.reject("to", Simple.NO_OTHER_ACCOUNT_IN_USE);
    }
    return find(form.take().to());
  }

  /**
   * Whoever lets somebody in could act for them, so there must be nothing yet to act with. The
   * program does it for whoever owns the data, and could do anything with it.
   */
  @CommandHandler
  Outcome decide(IssueInvitation invite, Author author) {
    Account account = findNow(invite);
    requireNothingElse(invite, FormName.INVITATION);
    if (account.isSeated() && !author.isProgram()) {
      throw new Refused(Refusal.SEAT_TAKEN, Simple.HAS_ROLES);
    }
    return record(new InvitationIssued(account.id()));
  }

  @CommandHandler
  Outcome decide(TakeInvitation take) {
    Pending invitation = find(take.account()).invitation();
    requireNothingElse(take, FormName.SIGN_IN);
    if (invitation == null) {
      throw new Refused(Refusal.CHANGES_NOTHING, Simple.NOT_AWAITED);
    }
    requireNotLapsed(invitation, take.circumstances().now());
    return record(new InvitationTaken(take.account()));
  }

  @CommandHandler
  Outcome decide(DisableAccount disable, Author author) {
    Account account = find(disable.account());
    requireOwnOrNoAdministrator(account, author);
    requireNothingElse(disable, FormName.DISABLING);
    requireChange(account.isActive(), Simple.DISABLED);
    requireAnotherAdministrator(account);
    return record(new AccountDisabled(account.id()));
  }

  @CommandHandler
  Outcome decide(EnableAccount enable) {
    Account account = find(enable.account());
    requireNothingElse(enable, FormName.ENABLING);
    requireChange(!account.isActive(), Simple.ENABLED);
    return record(new AccountEnabled(account.id()));
  }

  @CommandHandler
  Outcome decide(EraseAccount erase, Author author) {
    Account account = find(erase.account());
    requireOwnOrNoAdministrator(account, author);
    requireNothingElse(erase, FormName.ERASURE);
    requireAnotherAdministrator(account);
    return record(new AccountErased(account.id()));
  }

  @EventSourcingHandler
  void evolve(
      AccountEvent event,
      @MetaDataValue(Stamp.AUTHOR) @Nullable String author,
      @Timestamp Instant at) {
    stream = Roster.STREAM;
    version++;
    roster.evolve(event, author, at);
  }

  /** With what has not lapsed. */
  private Account findNow(AccountChange command) {
    return find(command.account()).at(command.circumstances().now());
  }

  private Account find(AccountId id) {
    return roster
        .find(id)
        .filter(account -> !account.isErased())
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ACCOUNT, new NoSuch.Account(id.value())));
  }

  private void requireNothingElse(AccountChange command, FormName name) {
    command.circumstances().expected().require(version);
    var ignored = Form.read(NoForm.class, command.fields(), name).take();
  }

  private static void requireAnother(Author author, @Nullable String other, AccountRule rule) {
    if (author.id().equals(other)) {
      throw new Refused(Refusal.NOT_ALLOWED, rule);
    }
  }

  private void requireOwnOrNoAdministrator(Account account, Author author) {
    if (!isTheirOwn(account, author) && roster.takesTwoToRemove(account)) {
      throw new Refused(Refusal.NOT_ALLOWED, Simple.REVOKE_ADMINISTRATOR_FIRST);
    }
  }

  private static boolean isTheirOwn(Account account, Author author) {
    return account.id().value().equals(author.id());
  }

  private void requireAnotherAdministrator(Account account) {
    if (roster.isLastAdministrator(account)) {
      throw new Refused(Refusal.LAST_ADMINISTRATOR, Simple.LAST_ADMINISTRATOR);
    }
  }

  private static void requireChange(boolean changes, AccountRule otherwise) {
    if (!changes) {
      throw new Refused(Refusal.CHANGES_NOTHING, otherwise);
    }
  }

  private Outcome record(AccountEvent event) {
    apply(event);
    StreamId name = StreamId.of(java.util.Objects.requireNonNull(stream));
    return new Outcome(name, version, null, null, event.account());
  }
}
