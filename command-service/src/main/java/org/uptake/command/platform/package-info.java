/**
 * How a recording goes, whatever is recorded: receipt, stream lock, load, decide, append, queue, in
 * one transaction, and then the wait for its position.
 */
@NullMarked
package org.uptake.command.platform;

import org.jspecify.annotations.NullMarked;
