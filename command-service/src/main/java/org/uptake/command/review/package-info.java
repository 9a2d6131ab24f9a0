/** Registering and revising reviews. */
@NullMarked
package org.uptake.command.review;

import org.jspecify.annotations.NullMarked;
