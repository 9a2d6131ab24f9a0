/** How the program is, for whoever watches over it. */
@NullMarked
package org.uptake.platform.health;

import org.jspecify.annotations.NullMarked;
