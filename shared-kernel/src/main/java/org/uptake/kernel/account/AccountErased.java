package org.uptake.kernel.account;

import org.uptake.kernel.AccountId;

/** The person behind this account is forgotten for good; what they recorded stays. */
public record AccountErased(AccountId account) implements AccountEvent {}
