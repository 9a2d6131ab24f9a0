/** Tables of projections, and the two ways in which rows get into them: by batches and by COPY. */
@NullMarked
package org.uptake.query.table;

import org.jspecify.annotations.NullMarked;
