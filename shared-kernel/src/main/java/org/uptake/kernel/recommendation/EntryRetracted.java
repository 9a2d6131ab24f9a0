package org.uptake.kernel.recommendation;

import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;

/** An entry should not have been recorded. It stays in the log and counts no more. */
public record EntryRetracted(RecommendationId recommendation, EntryId entry, String reason)
    implements RecommendationEvent {}
