package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** An administrator wants this account to lose the role; it does once a second one wants it too. */
public record RevocationAsked(AccountId account, Role role) implements AccountEvent {}
