/** How the stages of a review moved over time. */
@NullMarked
package org.uptake.query.progress;

import org.jspecify.annotations.NullMarked;
