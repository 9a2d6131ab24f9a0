/** What needs a person: since when, why, on whose word, and whose move it is. */
@NullMarked
package org.uptake.query.attention;

import org.jspecify.annotations.NullMarked;
