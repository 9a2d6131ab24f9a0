/**
 * A recommendation and the sixteen kinds of fact that are recorded about it, each an event of the
 * log. {@link org.uptake.kernel.recommendation.RecommendationEvent} is their index.
 */
@NullMarked
package org.uptake.kernel.recommendation;

import org.jspecify.annotations.NullMarked;
