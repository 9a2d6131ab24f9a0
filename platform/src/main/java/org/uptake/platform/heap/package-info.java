/** How much of the memory each cache of what the log holds may take. */
@NullMarked
package org.uptake.platform.heap;

import org.jspecify.annotations.NullMarked;
