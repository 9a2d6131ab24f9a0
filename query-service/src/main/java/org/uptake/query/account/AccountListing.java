package org.uptake.query.account;

import java.util.List;

/** A page of accounts, as of now. */
record AccountListing(List<AccountDetails> items, long total, long page, int size) {}
