package org.uptake.standalone.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.rebuild.RebuildId;

/** What the program answers, as a map, where something was recorded. */
record Recorded(
    String outcome,
    @Nullable StakeholderCode stakeholder,
    @Nullable ReviewCode review,
    @Nullable RecommendationId recommendation,
    @Nullable RebuildId rebuild,
    @Nullable AccountId account,
    @Nullable EntryId entry,
    @Nullable LocalDate countsFrom,
    long version,
    @Nullable Long position,
    @Nullable Instant recordedAt) {}
