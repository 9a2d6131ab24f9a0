/** Asks and records over HTTP, as any client would, and tells how long it took. */
@NullMarked
package org.uptake.bench.measure;

import org.jspecify.annotations.NullMarked;
