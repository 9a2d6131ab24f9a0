package org.uptake.console.api;

import java.time.Instant;
import java.util.List;

/** One's own drafts, the newest first. */
public record DraftsAnswer(List<Item> items, long total) {

  public record Item(String draft, String about, Instant savedAt) {}
}
