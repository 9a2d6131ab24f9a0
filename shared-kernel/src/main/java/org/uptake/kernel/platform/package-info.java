/**
 * How named values from outside (a JSON body, a CSV row) become records, with every bad field
 * named.
 */
@NullMarked
package org.uptake.kernel.platform;

import org.jspecify.annotations.NullMarked;
