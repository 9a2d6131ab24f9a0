package org.uptake.query.account;

import java.util.List;
import org.uptake.query.platform.Page;

/** A page of accounts, as of now. */
record AccountListing(List<AccountDetails> items, long total, long page, int size) {

  static AccountListing of(List<AccountDetails> all, Page page) {
    return new AccountListing(page.of(all), all.size(), page.page(), page.size());
  }
}
