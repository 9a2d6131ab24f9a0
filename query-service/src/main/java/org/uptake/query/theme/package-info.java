/** Themes, over all reviews: how far the recommendations of each have come. */
@NullMarked
package org.uptake.query.theme;

import org.jspecify.annotations.NullMarked;
