/** How long it takes until a recommendation is endorsed, funded, implemented. */
@NullMarked
package org.uptake.query.durations;

import org.jspecify.annotations.NullMarked;
