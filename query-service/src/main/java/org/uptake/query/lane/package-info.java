/**
 * Who waits for whom: questions, expensive questions and all other work have connections of their
 * own.
 */
@NullMarked
package org.uptake.query.lane;

import org.jspecify.annotations.NullMarked;
