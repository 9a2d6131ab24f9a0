/** Who may do what. */
@NullMarked
package org.uptake.kernel.account;

import org.jspecify.annotations.NullMarked;
