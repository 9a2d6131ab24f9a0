/** What became of recordings, by their idempotency key. */
@NullMarked
package org.uptake.query.receipt;

import org.jspecify.annotations.NullMarked;
