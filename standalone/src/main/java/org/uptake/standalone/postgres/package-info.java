/**
 * The PostgreSQL server that the standalone program brings along: unpacked, initialised, started,
 * checked and stopped in one directory of its owner's. Unlike an embedded server for tests it is
 * durable, asks for a password and keeps its data for ever.
 */
@NullMarked
package org.uptake.standalone.postgres;

import org.jspecify.annotations.NullMarked;
