/**
 * Recording what becomes of a recommendation. The aggregate checks every recording against the
 * whole history, with the fold of the kernel.
 */
@NullMarked
package org.uptake.command.recommendation;

import org.jspecify.annotations.NullMarked;
