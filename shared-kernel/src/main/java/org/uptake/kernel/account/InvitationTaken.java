package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** Whoever was let in has signed in, and chosen a password that nobody else knows. */
public record InvitationTaken(AccountId account) implements AccountEvent {}
