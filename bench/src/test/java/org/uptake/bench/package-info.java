/** The benches, at a small size, on the real program. */
@NullMarked
package org.uptake.bench;

import org.jspecify.annotations.NullMarked;
