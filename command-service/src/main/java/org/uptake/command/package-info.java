/** The write side: it decides what may be recorded and appends it to the log. */
@NullMarked
package org.uptake.command;

import org.jspecify.annotations.NullMarked;
