/** What every service needs to run, whatever its feature. */
@NullMarked
package org.uptake.platform;

import org.jspecify.annotations.NullMarked;
