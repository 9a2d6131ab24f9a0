package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money by group. */
public record FundingAnswer(
    List<Money> totals,
    @Nullable List<Group> groups,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable Names names)
    implements Answer {

  public Names known() {
    return Names.orNone(names);
  }

  public List<Group> eachGroup() {
    return groups == null ? List.of() : groups;
  }

  public record Group(
      @Nullable String year,
      @Nullable String by,
      @Nullable String review,
      @Nullable String phase,
      @Nullable String channel,
      List<Money> totals) {}
}
