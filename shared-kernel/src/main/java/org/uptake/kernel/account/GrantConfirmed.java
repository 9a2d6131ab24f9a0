package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** A second administrator agrees: from now on this account has the role. */
public record GrantConfirmed(AccountId account, Role role) implements AccountEvent {}
