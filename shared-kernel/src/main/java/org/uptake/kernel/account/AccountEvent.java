package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** Everything that can be recorded about people; who recorded it is in the metadata. */
public sealed interface AccountEvent
    permits AccountOpened,
        RoleGranted,
        GrantAsked,
        GrantConfirmed,
        RevocationAsked,
        RoleRevoked,
        SeatHandedOver,
        InvitationIssued,
        InvitationTaken,
        AccountDisabled,
        AccountEnabled,
        AccountErased {

  /** The account concerned. */
  AccountId account();
}
