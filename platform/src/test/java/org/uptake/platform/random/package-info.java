/** What tests share that draw at random. */
@NullMarked
package org.uptake.platform.random;

import org.jspecify.annotations.NullMarked;
