/**
 * How events are written down: the alias of each type, which is also the list of what is allowed,
 * and their JSON.
 */
@NullMarked
package org.uptake.platform.log;

import org.jspecify.annotations.NullMarked;
