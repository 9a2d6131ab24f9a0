/** Many recordings from one file, each through the same commands that a person would use. */
@NullMarked
package org.uptake.command.importing;

import org.jspecify.annotations.NullMarked;
