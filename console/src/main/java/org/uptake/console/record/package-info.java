/** Pages on which people record: an entry, its correction, its retraction. */
@NullMarked
package org.uptake.console.record;

import org.jspecify.annotations.NullMarked;
