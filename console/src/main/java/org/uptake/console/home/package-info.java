/** What became of the recommendations of all reviews, at a glance. */
@NullMarked
package org.uptake.console.home;

import org.jspecify.annotations.NullMarked;
