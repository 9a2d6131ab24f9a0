package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;

/** Somebody can sign in on behalf of an organisation; they may not do anything yet. */
public record AccountOpened(AccountId account, StakeholderCode organisation)
    implements AccountEvent {}
