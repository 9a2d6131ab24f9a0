/**
 * Immutable collections. One that is changed leaves the one before as it was and shares most of it,
 * so that both can be asked, and neither is copied.
 */
@NullMarked
package org.uptake.kernel.platform.sharing;

import org.jspecify.annotations.NullMarked;
