package org.uptake.kernel.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Parsed;

/**
 * What can be asked about people. All of it concerns one stream, since the rules are about all of
 * them: who confirms, and who is the last administrator.
 */
public sealed interface AccountCommand extends Command {

  AccountId account();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return Roster.STREAM;
  }

  /** Open an account. */
  record OpenAccount(AccountId account, Parsed<AccountForm> form, ExpectedVersion expected)
      implements AccountCommand {}

  /** What is done to an account that is open. */
  sealed interface AccountChange extends AccountCommand {

    Fields fields();

    Circumstances circumstances();
  }

  /** Grant a role, or ask for a grant that a second administrator has to confirm. */
  record GrantRole(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Confirm a grant that another administrator asked for. */
  record ConfirmGrant(AccountId account, Role role, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Take a role back, or a grant that is asked for. */
  record RevokeRole(AccountId account, Role role, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Hand organisation and roles over to a successor. */
  record HandOverSeat(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Let the owner in, where this program is the identity provider. */
  record IssueInvitation(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Know that the owner has signed in, which the provider says. */
  record TakeInvitation(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Let nobody sign in with the account. */
  record DisableAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Let the person sign in again. */
  record EnableAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}

  /** Forget the person behind the account. */
  record EraseAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountChange {}
}
