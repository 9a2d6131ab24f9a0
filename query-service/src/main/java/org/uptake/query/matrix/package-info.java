/** The recommendations of a review against years. */
@NullMarked
package org.uptake.query.matrix;

import org.jspecify.annotations.NullMarked;
