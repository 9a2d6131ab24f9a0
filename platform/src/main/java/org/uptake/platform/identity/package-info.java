/** Who is recording. */
@NullMarked
package org.uptake.platform.identity;

import org.jspecify.annotations.NullMarked;
