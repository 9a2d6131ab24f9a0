package org.uptake.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the trail of all events. */
public record AuditAnswer(
    List<Item> items,
    @Nullable String next,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names) {

  public Names known() {
    return Names.orNone(names);
  }

  public record Item(
      long position,
      String stream,
      long version,
      String type,
      @Nullable String title,
      @Nullable String kind,
      Instant recordedAt,
      String author,
      String organisation,
      @Nullable String channel,
      @Nullable String correlationId,
      Map<String, Object> payload,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after) {}
}
