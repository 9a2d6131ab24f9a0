/** The log and its sequencer: events are appended, then given their one order. */
@NullMarked
package org.uptake.command.log;

import org.jspecify.annotations.NullMarked;
