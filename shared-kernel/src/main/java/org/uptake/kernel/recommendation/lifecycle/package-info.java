/**
 * How far a recommendation has come: one pure fold from entries to tracks and stage, used by both
 * sides. {@link org.uptake.kernel.recommendation.lifecycle.LifecycleTable} is the table of
 * docs/domain.md, row by row.
 */
@NullMarked
package org.uptake.kernel.recommendation.lifecycle;

import org.jspecify.annotations.NullMarked;
