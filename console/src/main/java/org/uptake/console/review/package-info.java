/** Reviews: all of them, one with how far its recommendations came, and what changed. */
@NullMarked
package org.uptake.console.review;

import org.jspecify.annotations.NullMarked;
