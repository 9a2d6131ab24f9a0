package org.uptake.query.recommendation;

import org.uptake.query.text.SearchQueryRows;

/** All that answers about recommendations are read from. */
record AnswerSources(
    ListRows lists,
    FacetRows facets,
    LifelineRows lifelines,
    DetailRows details,
    TrackRows tracks,
    LinkRows links,
    RecommendationFundingRows funding,
    SearchQueryRows words) {}
