/**
 * What every page has: a language with its words and dates, the two dates that it speaks of, its
 * place among the other pages, and how it is written.
 */
@NullMarked
package org.uptake.console.frame;

import org.jspecify.annotations.NullMarked;
