package org.uptake.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the directory of stakeholders. */
public record StakeholdersAnswer(
    List<Item> items,
    long total,
    long page,
    int size,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position)
    implements Answer {

  public record Item(String code, String name, String kind) {}
}
