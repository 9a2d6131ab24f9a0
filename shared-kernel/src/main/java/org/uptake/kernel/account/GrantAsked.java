package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** An administrator wants this account to have the role; a second one has to confirm it. */
public record GrantAsked(AccountId account, Role role) implements AccountEvent {}
