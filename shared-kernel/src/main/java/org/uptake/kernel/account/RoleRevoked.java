package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** This account has the role no more, and nobody asks for it any more. */
public record RoleRevoked(AccountId account, Role role) implements AccountEvent {}
