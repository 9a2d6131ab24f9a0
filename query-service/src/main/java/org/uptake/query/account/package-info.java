/** Who has an account, and what they may do: asked of the log itself, so it is never late. */
@NullMarked
package org.uptake.query.account;

import org.jspecify.annotations.NullMarked;
