/** Pages that explain: how stages are defined, what the dates mean, the data, and this program. */
@NullMarked
package org.uptake.console.help;

import org.jspecify.annotations.NullMarked;
