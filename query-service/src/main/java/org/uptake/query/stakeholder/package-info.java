/** The directory of stakeholders. */
@NullMarked
package org.uptake.query.stakeholder;

import org.jspecify.annotations.NullMarked;
