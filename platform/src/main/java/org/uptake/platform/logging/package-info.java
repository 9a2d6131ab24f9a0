/** What the log is told of many requests that fail alike. */
@NullMarked
package org.uptake.platform.logging;

import org.jspecify.annotations.NullMarked;
