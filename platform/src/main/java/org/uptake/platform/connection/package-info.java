/**
 * How HTTP is spoken, so that no sender keeps the server from others: a whole request has a
 * deadline, however its bytes drip in, and so has an answer, however they are taken; an address has
 * so many connections at once.
 */
@NullMarked
package org.uptake.platform.connection;

import org.jspecify.annotations.NullMarked;
