/** How a program of Uptake starts: what it takes from its environment, and how it refuses. */
@NullMarked
package org.uptake.platform.program;

import org.jspecify.annotations.NullMarked;
