/** Rebuilds: tables of the read side are made anew from the log. */
@NullMarked
package org.uptake.kernel.rebuild;

import org.jspecify.annotations.NullMarked;
