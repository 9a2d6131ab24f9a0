package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** From now on this account has the role. */
public record RoleGranted(AccountId account, Role role) implements AccountEvent {}
