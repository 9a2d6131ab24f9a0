/** Reviews, and how far their recommendations have come. */
@NullMarked
package org.uptake.query.review;

import org.jspecify.annotations.NullMarked;
