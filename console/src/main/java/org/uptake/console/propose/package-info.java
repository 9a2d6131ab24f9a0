/** Pages on which people register reviews and stakeholders, and propose recommendations. */
@NullMarked
package org.uptake.console.propose;

import org.jspecify.annotations.NullMarked;
