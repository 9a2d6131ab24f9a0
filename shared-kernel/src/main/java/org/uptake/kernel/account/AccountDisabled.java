package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** Nobody signs in with this account until it is enabled again; it keeps its roles. */
public record AccountDisabled(AccountId account) implements AccountEvent {}
