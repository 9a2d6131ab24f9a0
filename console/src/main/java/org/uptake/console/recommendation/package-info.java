/** Recommendations: the list with its filters, and one with everything that happened. */
@NullMarked
package org.uptake.console.recommendation;

import org.jspecify.annotations.NullMarked;
