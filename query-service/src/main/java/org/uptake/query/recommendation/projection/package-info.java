/**
 * Folds each recommendation once and writes what it comes to: how it reads, how it stood, its
 * tracks, its entries, and how counts move.
 */
@NullMarked
package org.uptake.query.recommendation.projection;

import org.jspecify.annotations.NullMarked;
