/** This is allowed. */
@NullMarked
package org.uptake.standalone.architecture.sinners.names.kernel;

import org.jspecify.annotations.NullMarked;
