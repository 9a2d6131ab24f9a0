package org.uptake.console.api;

import java.util.List;

/** A page of all accounts. */
public record AccountsAnswer(List<AccountAnswer> items, long total, long page, int size) {}
