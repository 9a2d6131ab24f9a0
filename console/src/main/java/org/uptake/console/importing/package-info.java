/** Pages on which people import files: checked first, then recorded. */
@NullMarked
package org.uptake.console.importing;

import org.jspecify.annotations.NullMarked;
