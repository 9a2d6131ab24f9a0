/**
 * What any page has, whichever program shows it: a language with its words and dates, what stands
 * around its content, and what it loads.
 */
@NullMarked
package org.uptake.pages;

import org.jspecify.annotations.NullMarked;
