package org.uptake.kernel.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.platform.Fields;

/**
 * What can be asked about people. All of it concerns one stream, since the rules are about all of
 * them: who confirms, and who is the last administrator.
 */
public sealed interface AccountCommand extends Command {

  AccountId account();

  Fields fields();

  Circumstances circumstances();

  @Override
  @TargetAggregateIdentifier
  default String stream() {
    return Roster.STREAM;
  }

  /** Open an account. */
  record OpenAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Grant a role, or ask for a grant that a second administrator has to confirm. */
  record GrantRole(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Confirm a grant that another administrator asked for. */
  record ConfirmGrant(AccountId account, Role role, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Take a role back, or a grant that is asked for. */
  record RevokeRole(AccountId account, Role role, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Hand organisation and roles over to a successor. */
  record HandOverSeat(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Let the owner in, where this program is the identity provider. */
  record IssueInvitation(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Know that the owner has signed in, which the provider says. */
  record TakeInvitation(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Let nobody sign in with the account. */
  record DisableAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Let the person sign in again. */
  record EnableAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}

  /** Forget the person behind the account. */
  record EraseAccount(AccountId account, Fields fields, Circumstances circumstances)
      implements AccountCommand {}
}
