/**
 * The PostgreSQL behind a service: its roles, its pools, its migrations, and whether it is safe to
 * trust.
 */
@NullMarked
package org.uptake.platform.database;

import org.jspecify.annotations.NullMarked;
