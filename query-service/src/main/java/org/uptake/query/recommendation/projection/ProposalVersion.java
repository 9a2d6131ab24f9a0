package org.uptake.query.recommendation.projection;

import org.uptake.kernel.recommendation.RecommendationProposed;

/** How a recommendation reads: its proposal, and whether it was recorded in error. */
record ProposalVersion(RecommendationProposed proposed, boolean inError) {}
