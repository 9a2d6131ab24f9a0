package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** An administrator let the owner of this account in, with a password that both know at first. */
public record InvitationIssued(AccountId account) implements AccountEvent {}
