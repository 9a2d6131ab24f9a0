/** What became of imports. */
@NullMarked
package org.uptake.query.importing;

import org.jspecify.annotations.NullMarked;
