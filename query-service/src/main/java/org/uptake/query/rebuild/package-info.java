/** Rebuilds that were asked for: one after the other, while the old tables serve. */
@NullMarked
package org.uptake.query.rebuild;

import org.jspecify.annotations.NullMarked;
