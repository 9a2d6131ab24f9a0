/** Every event of the log, as it was recorded, with what it changed. */
@NullMarked
package org.uptake.console.audit;

import org.jspecify.annotations.NullMarked;
