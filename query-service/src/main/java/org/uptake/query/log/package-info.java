/** The log as a stream of positions, and how far it and each projection are. */
@NullMarked
package org.uptake.query.log;

import org.jspecify.annotations.NullMarked;
