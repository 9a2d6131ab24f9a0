/** What needs a person, why, and whose move it is. */
@NullMarked
package org.uptake.console.attention;

import org.jspecify.annotations.NullMarked;
