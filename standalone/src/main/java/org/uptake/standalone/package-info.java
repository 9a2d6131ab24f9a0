/**
 * All of Uptake in one process: both services, an embedded PostgreSQL, and the data set to begin
 * with.
 */
@NullMarked
package org.uptake.standalone;

import org.jspecify.annotations.NullMarked;
