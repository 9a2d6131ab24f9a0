/** The log as a stream of positions, and the follower that has projections turn it into tables. */
@NullMarked
package org.uptake.query.log;

import org.jspecify.annotations.NullMarked;
