package org.uptake.query.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A page of one's own drafts. */
record DraftListing(List<DraftItem> items, long total, long page, int size) {

  /** What a draft is about; what was typed is told of one alone. */
  record DraftItem(UUID draft, String about, Instant savedAt) {}
}
