/**
 * Runs what the containers run: each service's packaged program with the environment that {@code
 * docker-compose.yml} gives it, several at once on one PostgreSQL, behind the real proxy.
 */
@NullMarked
package org.uptake.deploy;

import org.jspecify.annotations.NullMarked;
