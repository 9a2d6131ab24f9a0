package org.uptake.kernel.recommendation;

import org.uptake.kernel.RecommendationId;

/** Everything that can be recorded about a recommendation: its entries, and what revises them. */
public sealed interface RecommendationEvent permits Entry, EntryCorrected, EntryRetracted {

  RecommendationId recommendation();
}
