/** The briefing between two instants: what happened, what was only learned, what was restated. */
@NullMarked
package org.uptake.query.changes;

import org.jspecify.annotations.NullMarked;
