/** Answers where recommendations stand, and which entries say so. */
@NullMarked
package org.uptake.query.recommendation;

import org.jspecify.annotations.NullMarked;
