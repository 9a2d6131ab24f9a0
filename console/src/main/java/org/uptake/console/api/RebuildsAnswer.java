package org.uptake.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of all rebuilds, the newest first. */
public record RebuildsAnswer(List<Item> items, long total, long page, int size) {

  /**
   * @param state waiting, running, done or failed
   * @param progress 0 to 1
   */
  public record Item(
      String rebuild,
      String projection,
      String state,
      double progress,
      Instant requestedAt,
      @Nullable Instant startedAt,
      @Nullable Instant estimatedEnd,
      @Nullable Instant finishedAt,
      @Nullable String problem) {

    public boolean isOver() {
      return state.equals("done") || state.equals("failed");
    }
  }
}
