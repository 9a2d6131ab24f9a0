/** Asking for tables of the read side to be rebuilt. */
@NullMarked
package org.uptake.command.rebuild;

import org.jspecify.annotations.NullMarked;
