/**
 * The public API, as far as pages ask it: its operations, what they tell, and how several questions
 * of one page are asked at once.
 */
@NullMarked
package org.uptake.console.api;

import org.jspecify.annotations.NullMarked;
