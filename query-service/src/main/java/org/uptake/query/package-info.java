/**
 * The read side: it follows the log into tables, and answers from them for any day and any state of
 * knowledge.
 */
@NullMarked
package org.uptake.query;

import org.jspecify.annotations.NullMarked;
