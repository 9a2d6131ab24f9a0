/** What money was credited to recommendations. */
@NullMarked
package org.uptake.query.funding;

import org.jspecify.annotations.NullMarked;
