/** A stakeholder: a body that acts or is asked to act. */
@NullMarked
package org.uptake.kernel.stakeholder;

import org.jspecify.annotations.NullMarked;
