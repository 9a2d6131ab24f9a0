package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** The account that was disabled can be used again. */
public record AccountEnabled(AccountId account) implements AccountEvent {}
