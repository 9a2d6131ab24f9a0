/** How an answer is made, whatever the question: two dates, one snapshot, one position. */
@NullMarked
package org.uptake.query.platform;

import org.jspecify.annotations.NullMarked;
