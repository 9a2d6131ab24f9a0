/** Who was shown restricted texts, for auditors. */
@NullMarked
package org.uptake.query.reading;

import org.jspecify.annotations.NullMarked;
