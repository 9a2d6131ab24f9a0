/** How long after the fact entries were recorded. */
@NullMarked
package org.uptake.query.lag;

import org.jspecify.annotations.NullMarked;
