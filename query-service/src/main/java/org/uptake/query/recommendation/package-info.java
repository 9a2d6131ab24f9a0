/** Recommendations: where they stand, their tracks, and the entries that say so. */
@NullMarked
package org.uptake.query.recommendation;

import org.jspecify.annotations.NullMarked;
