/** The audit trail: every event of the log, with what it changed, before and after. */
@NullMarked
package org.uptake.query.audit;

import org.jspecify.annotations.NullMarked;
