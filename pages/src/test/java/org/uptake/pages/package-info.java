/** What every page has, without a program around it. */
@NullMarked
package org.uptake.pages;

import org.jspecify.annotations.NullMarked;
