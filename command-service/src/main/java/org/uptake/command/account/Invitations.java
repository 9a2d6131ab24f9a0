package org.uptake.command.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.IssueInvitation;
import org.uptake.kernel.account.AccountCommand.TakeInvitation;
import org.uptake.kernel.account.Pending;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentRoster;

/** What the log has to know of whom this program lets in, where it is the identity provider. */
public final class Invitations {

  private static final String CHANNEL = "sign-in";
  private static final Fields NOTHING = Fields.from(Map.of());

  private final Dispatch recording;
  private final Surroundings surroundings;
  private final CurrentRoster roster;

  Invitations(Dispatch recording, Surroundings surroundings, CurrentRoster roster) {
    this.recording = recording;
    this.surroundings = surroundings;
    this.roster = roster;
  }

  /**
   * @throws org.uptake.kernel.Refused where there is something to act with already
   */
  public void issue(Author administrator, AccountId account) {
    give(new IssueInvitation(account, NOTHING, circumstances()), administrator);
  }

  /**
   * Again, for whoever was let in and has not come, whatever they have by now: by whoever owns the
   * data.
   */
  public void renew(Author owner) {
    AccountId account = AccountId.of(owner.id());
    if (invitation(account).isPresent()) {
      give(
          new IssueInvitation(account, NOTHING, circumstances()),
          Author.program(owner.organisation()));
    }
  }

  /** Whether they were let in, and have not come in time. */
  public boolean hasLapsed(AccountId account, Instant now) {
    return invitation(account).filter(invitation -> invitation.isLapsed(now)).isPresent();
  }

  /** Whoever owns the account signed in then, and alone knows the password. */
  public void take(Author owner, Instant then) {
    AccountId account = AccountId.of(owner.id());
    if (invitation(account).filter(invitation -> !invitation.isLapsed(then)).isPresent()) {
      give(
          new TakeInvitation(account, NOTHING, circumstances().at(then)),
          Author.program(owner.organisation()));
    }
  }

  private Optional<Pending> invitation(AccountId account) {
    return roster.ask(people -> people.find(account)).map(Account::invitation);
  }

  private Circumstances circumstances() {
    return surroundings.circumstances(ExpectedVersion.ANY, Set.of());
  }

  private void give(AccountCommand command, Author author) {
    String correlation = IdentifierFactory.getInstance().generateIdentifier();
    var ignored = recording.carryOut(command, new Stamp(author, CHANNEL, correlation, null));
  }
}
