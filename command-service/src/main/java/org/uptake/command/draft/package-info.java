/** Keeps what people have typed and not recorded yet. It is not in the log. */
@NullMarked
package org.uptake.command.draft;

import org.jspecify.annotations.NullMarked;
