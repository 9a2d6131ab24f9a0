/** A review: an exercise that issues recommendations. */
@NullMarked
package org.uptake.kernel.review;

import org.jspecify.annotations.NullMarked;
